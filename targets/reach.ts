import type { Send } from '../model/exchange';
import { outgoingHeaders } from './auth/outgoingHeaders';
import { redactText } from './auth/redact';
import { secretsOf } from './auth/secrets';
import type { CredentialConfig } from './auth/ways';
import { carrierOf } from './auth/ways';
import { withDeadline } from './transports/deadline';
import { receiver } from './transports/received';
import type { Place, TransportLimits } from './transports/transport';

/** An implementation that can be asked. */
export interface Reached {
  readonly send: Send;
  /** Drops what is still in flight. */
  close(): Promise<void>;
}

/**
 * Reaches an implementation: every request carries its credential, every exchange has a deadline, and no answer is
 * handed on before credentials are taken out of it. A `TargetConfig` has all of `options`.
 */
export function reach(place: Place, options: TransportLimits & CredentialConfig): Reached {
  const carrier = carrierOf(options);
  const secrets = secretsOf(carrier, options.headers);
  const headersOf = outgoingHeaders(carrier, options.headers);
  const receive = receiver(secrets, options.bodyCapBytes);
  const transport = place.open(options);
  const context = { redact: redactText(secrets), proxy: transport.proxy };
  // After one kept connection broke, writes use fresh ones: a write must not be lost to a closed connection.
  let closesEarly = false;

  const send: Send = async (request, { fresh = closesEarly && request.method !== 'GET' } = {}) => {
    const headers = headersOf(request);
    await transport.ready();
    const outcome = await withDeadline(options.timeoutMs, context, async (progress) => {
      const answer = await transport.exchange(request, headers, progress, fresh);
      return { kind: 'response', response: receive(answer.status, answer.headers, answer.body) };
    });
    if (!fresh && outcome.kind === 'lost' && outcome.reason === 'reset') closesEarly = true;
    return outcome;
  };
  return { send, close: () => transport.close() };
}
