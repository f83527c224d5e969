/**
 * Stands in generated text for the mark of a run, which is not known when cases are made. The engine replaces it with
 * exactly as many characters [a-z0-9], so that lengths at and beyond a limit stay what they are.
 */
export const MARK_PLACEHOLDER = '{role-mark-here}';

/** Stands in texts too short for a mark: one character that differs from one run of a case to the next. */
export const MARK_CHARACTER = '\uE0F1';

/**
 * Stands for what another role of the case holds in a field at the last look, so that a value can clash without a role
 * made for it.
 */
export const valueOf = (role: string, pointer: string): string => `{${pointer} of ${role}}`;

/** Role and field of a text that stands for another role's value; null for any other text. */
export function valueMeant(text: string): { readonly role: string; readonly pointer: string } | null {
  const [, pointer, role] = /^\{(\/[^ ]*) of (\w+)\}$/.exec(text) ?? [];
  return pointer === undefined || role === undefined ? null : { role, pointer };
}
