/**
 * Text that came from elsewhere, fit for one line of a terminal: no line breaks, no control or direction characters, no
 * great length.
 */
export function oneLine(text: string, longest = 300): string {
  const flat = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const points = [...flat];
  return points.length > longest ? `${points.slice(0, longest - 1).join('')}…` : flat;
}
