import { EventEmitter } from 'node:events';
import { Pool } from 'undici';
import type { OutgoingRequest, Outcome } from '../model/exchange';
import { checkUrl } from './checkUrl';
import { collect, collector, seenSoFar } from './collect';
import type { Progress } from './deadline';
import { withDeadline } from './deadline';
import { outgoingHeaders } from './outgoingHeaders';
import { receiver } from './received';
import { redactText } from './redact';
import { secretsOf } from './secrets';
import type { Transport, TransportOptions } from './transport';
import { DEFAULT_CONNECTIONS } from './transport';

export interface UndiciOptions extends TransportOptions {
  /** The base of the contract's paths. */
  readonly url: string;
}

/** Reaches an implementation by URL. Throws if the URL is not one that `checkUrl` passes. */
export function undiciTarget(options: UndiciOptions): Transport {
  const { origin, basePath } = placeOf(options.url);
  const { timeoutMs, bodyCapBytes } = options;
  const secrets = secretsOf(options);
  const receive = receiver(secrets);
  const redact = redactText(secrets);
  const pool = new Pool(origin, {
    connections: options.connections ?? DEFAULT_CONNECTIONS, pipelining: 1,
    connect: { timeout: timeoutMs }, headersTimeout: timeoutMs, bodyTimeout: timeoutMs,
  });

  const exchange = async (request: OutgoingRequest, outgoing: Record<string, string>, progress: Progress): Promise<Outcome> => {
    // An AbortController for each request costs a good part of what sending one costs.
    const aborter = new EventEmitter();
    progress.abort = () => { aborter.emit('abort'); };
    const { statusCode, headers, body } = await pool.request({
      method: request.method, path: basePath + request.path, headers: outgoing, body: request.body ?? null, signal: aborter,
    });
    const collected = collector(bodyCapBytes);
    progress.seen = () => seenSoFar(statusCode, collected);
    await collect(body, collected);
    return { kind: 'response', response: receive(statusCode, headers, collected.body()) };
  };

  const send = async (request: OutgoingRequest): Promise<Outcome> => {
    const outgoing = outgoingHeaders(request, options);
    return withDeadline(timeoutMs, redact, (progress) => exchange(request, outgoing, progress));
  };

  return { send, close: () => pool.destroy() };
}

function placeOf(text: string): { origin: string; basePath: string } {
  const checked = checkUrl(text);
  if (!checked.ok) throw new TypeError(checked.problem);
  const { origin, pathname } = new URL(checked.value);
  return { origin, basePath: pathname.replace(/\/$/, '') };
}
