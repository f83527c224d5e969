/**
 * Stands in generated text for the mark of a run, which is unknown while cases are made. The engine replaces it with
 * exactly as many characters [a-z0-9], so that the length of the text stays the same.
 */
export const MARK_PLACEHOLDER = '{role-mark-here}';

/** Stands in texts that are too short for a mark: one character that differs between two runs of a case. */
export const MARK_CHARACTER = '\uE0F1';

/**
 * Stands for the value that another role of the case has in a field at the last look. So a value can clash without a
 * role made for it.
 */
export const valueOf = (role: string, pointer: string): string => `{${pointer} of ${role}}`;

/** Role and field of a text that stands for another role's value; null for any other text. */
export function valueMeant(text: string): { readonly role: string; readonly pointer: string } | null {
  const [, pointer, role] = /^\{(\/[^ ]*) of (\w+)\}$/.exec(text) ?? [];
  return pointer === undefined || role === undefined ? null : { role, pointer };
}
