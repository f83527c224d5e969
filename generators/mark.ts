/**
 * Stands in generated text for the mark of a run, which is not known when cases are made. The engine replaces it with
 * exactly as many characters [a-z0-9], so that lengths at and beyond a limit stay what they are.
 */
export const MARK_PLACEHOLDER = '{role-mark-here}';

/** Stands in texts too short for a mark: one character that differs from one run of a case to the next. */
export const MARK_CHARACTER = '\uE0F1';
