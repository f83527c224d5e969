import { Pool } from 'undici';
import type { OutgoingRequest, Outcome } from '../../model/exchange';
import { checkUrl } from '../config/checkUrl';
import { collector, seenSoFar } from './collect';
import type { Progress } from './deadline';
import { withDeadline } from './deadline';
import { outgoingHeaders } from '../auth/outgoingHeaders';
import { receiver } from './received';
import { redactText } from '../auth/redact';
import { secretsOf } from '../auth/secrets';
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
  const headersOf = outgoingHeaders(options);
  const redact = redactText(secrets);
  const pool = new Pool(origin, {
    connections: options.connections ?? DEFAULT_CONNECTIONS,
    pipelining: 1,
    connect: { timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });

  // By `dispatch`: a stream for each body, read by iteration, costs about as much as sending the request does.
  const exchange = (request: OutgoingRequest, outgoing: Record<string, string>, progress: Progress): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      const collected = collector(bodyCapBytes);
      let answered: (() => Outcome) | undefined;
      let givenUp = false;
      progress.abort = () => {
        givenUp = true;
        reject(new Error('given up'));
      };
      pool.dispatch(
        { method: request.method, path: basePath + request.path, headers: outgoing, body: request.body ?? null },
        {
          onRequestStart: (controller) => {
            progress.abort = () => {
              controller.abort(new Error('given up'));
            };
            // It waited for a connection until nobody wanted it any more: it must not be sent late.
            if (givenUp) progress.abort();
          },
          onResponseStart: (_, status, headers) => {
            if (status < 200) return;
            progress.seen = () => seenSoFar(status, collected);
            answered = () => ({ kind: 'response', response: receive(status, headers, collected.body()) });
          },
          onResponseData: (controller, chunk) => {
            if (collected.take(chunk)) return;
            if (answered) resolve(answered());
            controller.abort(new Error('read far enough'));
          },
          onResponseEnd: () => {
            if (answered) resolve(answered());
          },
          onResponseError: (_, error) => {
            reject(error);
          },
        },
      );
    });

  const send = async (request: OutgoingRequest): Promise<Outcome> => {
    const outgoing = headersOf(request);
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
