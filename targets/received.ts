import type { ReceivedResponse } from '../model/exchange';
import type { CollectedBody } from './collect';
import { redactCutText, redactText } from './redact';
import type { Secret } from './secrets';

/** Response headers as transports give them. */
export type RawHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Makes responses fit to be stored: lower-case header names, joined values, no credentials. */
export function receiver(secrets: readonly Secret[]): (status: number, headers: RawHeaders, body: CollectedBody) => ReceivedResponse {
  const redact = redactText(secrets);
  const redactCut = redactCutText(secrets);
  return (status, headers, body) => ({
    status,
    headers: Object.fromEntries(Object.entries(headers).flatMap(([name, value]) =>
      (value === undefined ? [] : [[name.toLowerCase(), shown(name.toLowerCase(), [value].flat(), redact)]]))),
    body: body.truncated ? redactCut(body.text) : redact(body.text),
    bodyBytes: body.bytes,
    truncated: body.truncated,
  });
}

// A session's cookie is a credential that the target made itself.
const shown = (name: string, values: readonly string[], redact: (text: string) => string): string =>
  redact(values.map((value) => (name === 'set-cookie' ? value.replace(/=[^;]*/, '=$COOKIE') : value)).join(', '));
