import type { Secret } from './secrets';

/** Secrets shorter than this are words that may well stand elsewhere: only a whole word is taken for the secret. */
const DISTINCT = 8;

/** A function that puts each secret's name where the secret stood, plain, percent-encoded or escaped as in JSON. */
export function redactText(secrets: readonly Secret[]): (text: string) => string {
  const forms = formsOf(secrets);
  if (forms.length === 0) return (text) => text;
  const pattern = new RegExp(forms.map(({ value }) => patternFor(value)).join('|'), 'gu');
  const shown = new Map(forms.map((form) => [form.value, form.shown]));
  return (text) => text.replace(pattern, (found) => shown.get(found) ?? '');
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
    .flatMap(({ value, shown }) =>
      [...new Set([value, percentEncoded(value), JSON.stringify(value).slice(1, -1)])].map((form) => ({
        value: form,
        shown,
      })),
    )
    .sort((a, b) => b.value.length - a.value.length);

const percentEncoded = (value: string): string => encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'));

const patternFor = (value: string): string => {
  const exact = value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return value.length >= DISTINCT ? exact : `(?<![\\p{L}\\p{N}_])${exact}(?![\\p{L}\\p{N}_])`;
};

function beginningAtEnd(text: string, value: string): number {
  for (let length = Math.min(value.length - 1, text.length); length > 0; length--) {
    if (text.endsWith(value.slice(0, length))) return length;
  }
  return 0;
}
