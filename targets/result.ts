/** A value, or why there is none, in one line. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** A good value. */
export const good = <T>(value: T): Checked<T> => ({ ok: true, value });

/** A problem, in one line. */
export const bad = <T>(problem: string): Checked<T> => ({ ok: false, problem });
