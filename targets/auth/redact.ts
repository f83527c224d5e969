import { DISTINCT, escapedPattern, quoted, writtenForms } from './encodings';
import type { Secret } from './secrets';

/**
 * A function that puts each secret's name where the secret stood: plain, in other letter case, percent-encoded, in
 * base64 or hex, escaped as in JSON or HTML. A secret of under 8 characters is a word that may well stand elsewhere:
 * only the whole word goes, as it is.
 */
export function redactText(secrets: readonly Secret[]): (text: string) => string {
  const forms = formsOf(secrets);
  if (forms.length === 0) return (text) => text;
  const exact = replacing(forms, (value) => quoted(value), 'gu');
  const distinct = forms.filter(({ value }) => value.length >= DISTINCT);
  const anyCase = replacing(distinct, (value) => quoted(value), 'giu');
  const escaped = replacing(
    secrets.filter(({ value }) => value.length >= DISTINCT).sort(longestFirst),
    escapedPattern,
    'gi',
  );
  return (text) => {
    const plain = anyCase(exact(text));
    return /[%\\&]/.test(plain) ? escaped(plain) : plain;
  };
}

/** For text that was cut off: hides the beginning of a secret at its very end as well. */
export function redactCutText(secrets: readonly Secret[]): (text: string) => string {
  const whole = redactText(secrets);
  const forms = formsOf(secrets).filter(({ value }) => value.length >= DISTINCT);
  return (text) => {
    const redacted = whole(text);
    const cut = forms
      .map((form) => ({ shown: form.shown, length: beginningAtEnd(redacted, form.value) }))
      .reduce((a, b) => (b.length > a.length ? b : a), { shown: '', length: 0 });
    return cut.length < 4 ? redacted : redacted.slice(0, -cut.length) + cut.shown;
  };
}

/** Longest first, so that of two secrets the one that holds the other is found. */
const formsOf = (secrets: readonly Secret[]): Secret[] =>
  secrets
    .filter(({ value }) => value !== '')
    .flatMap(({ value, shown }) => writtenForms(value).map((form) => ({ value: form, shown })))
    .sort(longestFirst);

const longestFirst = (a: Secret, b: Secret): number => b.value.length - a.value.length;

/** Each secret is a group of one pattern, so that what was found tells which secret it is. */
function replacing(
  secrets: readonly Secret[],
  patternOf: (value: string) => string,
  flags: string,
): (text: string) => string {
  if (secrets.length === 0) return (text) => text;
  const groups = secrets.map(({ value }) => `(${bounded(patternOf(value), value, flags)})`);
  const pattern = new RegExp(groups.join('|'), flags);
  return (text) =>
    text.replace(pattern, (...found) => {
      const index = found.slice(1, 1 + secrets.length).findIndex((group) => group !== undefined);
      return secrets[index]?.shown ?? '';
    });
}

const bounded = (pattern: string, value: string, flags: string): string =>
  value.length >= DISTINCT || !flags.includes('u') ? pattern : `(?<![\\p{L}\\p{N}_])${pattern}(?![\\p{L}\\p{N}_])`;

function beginningAtEnd(text: string, value: string): number {
  const most = Math.min(value.length - 1, text.length);
  for (let length = most; length > 0; length -= 1) if (text.endsWith(value.slice(0, length))) return length;
  return 0;
}
