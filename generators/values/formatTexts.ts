import type { TriedFormat } from '../../contract/types';

/** Texts of a format, and texts that any reader of the format refuses; the first of each is the most telling. */
export interface FormatTexts {
  readonly accepted: readonly string[];
  readonly refused: readonly (readonly [what: string, text: string])[];
}

/** Formats of which broken texts are known. Names and addresses are those that are reserved for examples. */
export const FORMAT_TEXTS: Readonly<Record<TriedFormat, FormatTexts>> = {
  uuid: {
    accepted: ['3b1f8a52-6c0d-4e97-9a41-d5720c6e8f13'],
    refused: [
      ['a word instead of a UUID', 'not-a-uuid'],
      ['a UUID without its last character', '3b1f8a52-6c0d-4e97-9a41-d5720c6e8f1'],
      ['a UUID with a letter that is no digit', '3b1f8a52-6c0d-4e97-9a41-d5720c6e8f1g'],
    ],
  },
  email: {
    accepted: ['rolecall@example.com'],
    refused: [
      ['a word instead of an address', 'not-an-address'],
      ['an address without a name', '@example.com'],
    ],
  },
  date: {
    accepted: ['2026-01-31'],
    refused: [
      ['a word instead of a date', 'not-a-date'],
      ['a date of a 13th month', '2026-13-01'],
    ],
  },
  time: {
    accepted: ['09:30:00Z'],
    refused: [
      ['a word instead of a time', 'not-a-time'],
      ['a time of a 25th hour', '25:30:00Z'],
    ],
  },
  'date-time': {
    accepted: ['2026-01-31T09:30:00Z'],
    refused: [
      ['a word instead of a time', 'not-a-time'],
      ['a time of a 13th month', '2026-13-01T09:30:00Z'],
    ],
  },
  uri: {
    accepted: ['https://example.com/roles'],
    refused: [
      ['words instead of a URI', 'not a URI'],
      ['a URI without its scheme', '://example.com'],
    ],
  },
  hostname: {
    accepted: ['host.example.com'],
    refused: [
      ['words instead of a host', 'not a host'],
      ['a host that begins with a hyphen', '-host.example.com'],
    ],
  },
  ipv4: {
    accepted: ['192.0.2.1'],
    refused: [
      ['a word instead of an address', 'not-an-address'],
      ['an address with a number above 255', '192.0.2.256'],
    ],
  },
  ipv6: {
    accepted: ['2001:db8::1'],
    refused: [
      ['a word instead of an address', 'not-an-address'],
      ['an address with three colons', '2001:db8:::1'],
    ],
  },
};

/** Formats of which a plain text is known and no broken one. */
const PLAIN_TEXTS: Readonly<Record<string, string>> = {
  'iso-time': '09:30:00Z',
  'iso-date-time': '2026-01-31T09:30:00Z',
  duration: 'P3D',
  'uri-reference': '/roles',
  'uri-template': '/roles/{id}',
  url: 'https://example.com/roles',
  regex: '^role$',
  'json-pointer': '/roles/0',
  'json-pointer-uri-fragment': '#/roles/0',
  'relative-json-pointer': '0/roles',
  byte: 'cm9sZWNhbGw=',
};

/** The texts of a format; undefined where any text is of it. */
export function textsOfFormat(format: string | undefined): FormatTexts | undefined {
  if (format === undefined) return undefined;
  if (Object.hasOwn(FORMAT_TEXTS, format)) return FORMAT_TEXTS[format as TriedFormat];
  const plain = PLAIN_TEXTS[format];
  return plain === undefined ? undefined : { accepted: [plain], refused: [] };
}
