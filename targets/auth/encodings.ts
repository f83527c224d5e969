/** Texts of this length and more are distinct enough to be looked for inside others and in any case of letters. */
export const DISTINCT = 8;

/**
 * Every way in which a whole secret may be written as one text: as it is, percent-encoded (whole or only what a URL
 * needs, `+` for a space), escaped as in JSON, as hex, and as base64 wherever in an encoded text it stands.
 */
export function writtenForms(value: string): string[] {
  const whole = wellFormed(value);
  const forms = [
    value,
    encodeURIComponent(whole),
    encodeURI(whole),
    encodeURIComponent(whole).replace(/%20/g, '+'),
    JSON.stringify(value).slice(1, -1),
    ...(value.length < DISTINCT ? [] : [Buffer.from(value).toString('hex'), ...base64Forms(value)]),
  ];
  return [...new Set(forms)];
}

/**
 * Base64 of a text depends on where in a group of three bytes it begins: with a user name or a scheme before it, other
 * characters stand there. Characters that share bits with a neighbour are left out.
 */
function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value);
  const aligned = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const skipped = before === 0 ? 0 : before + 1;
    const ragged = (before + bytes.length) % 3 === 0 ? 0 : 1;
    return encoded.slice(skipped, encoded.length - ragged);
  });
  const texts = [bytes.toString('base64'), ...aligned].filter((text) => text.length >= DISTINCT);
  return texts.flatMap((text) => [text, text.replace(/\+/g, '-').replace(/\//g, '_')]);
}

/**
 * A pattern that finds a secret with any of its characters escaped: `%41`, `\u0041`, `\/`, `&#65;`, `&#x41;`, `&amp;`.
 * Slow beside a plain search, so it is for texts that hold a `%`, a `\` or an `&`.
 */
export const escapedPattern = (value: string): string =>
  [...wellFormed(value)].map((character) => `(?:${escapesOf(character).join('|')})`).join('');

const ENTITIES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

function escapesOf(character: string): string[] {
  const code = character.codePointAt(0) ?? 0;
  const percent = [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const unicode = [...character.split('')].map((unit) => `\\\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const entity = ENTITIES[character];
  return [
    `\\\\?${quoted(character)}`,
    percent,
    unicode.join(''),
    `&#0*${String(code)};`,
    `&#x0*${code.toString(16)};`,
    ...(entity === undefined ? [] : [`&${entity};`]),
  ];
}

/** Lone surrogates cannot be encoded; U+FFFD stands for them, as in UTF-8. */
const wellFormed = (value: string): string => value.replace(/\p{Cs}/gu, '\ufffd');

/** A text as a pattern that matches just it. */
export const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, (found) => `\\${found}`);
