import type { ReceivedResponse } from '../../model/exchange';
import type { CollectedBody } from './collect';
import { redactCutText, redactText } from '../auth/redact';
import type { Secret } from '../auth/secrets';
import { type RawHeaders, unpacked } from './unpack';

/**
 * Makes responses fit to be stored: bodies as text, lower-case header names, joined values, no credentials.
 * `capBytes`: how much of a body is kept, unpacked too.
 */
export function receiver(
  secrets: readonly Secret[],
  capBytes: number,
): (status: number, headers: RawHeaders, body: CollectedBody) => ReceivedResponse {
  const redact = redactText(secrets);
  const redactCut = redactCutText(secrets);
  return (status, headers, { bytes, count, truncated }) => {
    const { text, cut } = unpacked(bytes, headers, capBytes, truncated);
    return {
      status,
      headers: shownHeaders(headers, redact),
      body: truncated ? redactCut(text) : redact(text),
      bodyBytes: count,
      truncated: truncated || cut,
    };
  };
}

function shownHeaders(headers: RawHeaders, redact: (text: string) => string): Record<string, string> {
  // By entries, so that a header called __proto__ is one like any other.
  const shown: [string, string][] = [];
  for (const [given, value] of Object.entries(headers)) {
    const name = given.toLowerCase();
    if (value !== undefined) shown.push([name, redact(name === 'set-cookie' ? withoutCookies(value) : joined(value))]);
  }
  return Object.fromEntries(shown);
}

const joined = (value: string | readonly string[]): string => (typeof value === 'string' ? value : value.join(', '));

// A session's cookie is a credential that the target made itself.
const withoutCookies = (value: string | readonly string[]): string =>
  [value]
    .flat()
    .map((cookie) => cookie.replace(/=[^;]*/, '=$COOKIE'))
    .join(', ');
