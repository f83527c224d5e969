export interface CappedText {
  readonly text: string;
  /** True where something was cut off. */
  readonly cut: boolean;
}

/** The first `limit` UTF-16 units of a text, never half a surrogate pair. */
export function capText(text: string, limit: number): CappedText {
  if (text.length <= limit) return { text, cut: false };
  const last = text.charCodeAt(limit - 1);
  return { text: text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit), cut: true };
}
