import type { Dispatcher } from 'undici';
import type { OutgoingRequest, Outcome } from '../../model/exchange';
import { checkUrl } from '../config/checkUrl';
import { collector, seenSoFar } from './collect';
import type { Progress } from './deadline';
import { withDeadline } from './deadline';
import type { ProxyEnvironment } from './dispatchers';
import { dispatchersFor } from './dispatchers';
import { outgoingHeaders } from '../auth/outgoingHeaders';
import { receiver } from './received';
import { redactText } from '../auth/redact';
import { secretsOf } from '../auth/secrets';
import type { Transport, TransportOptions } from './transport';
import { DEFAULT_CONNECTIONS } from './transport';

export interface UndiciOptions extends TransportOptions {
  /** The base of the contract's paths. */
  readonly url: string;
  /** Names proxies. Default: this process's environment. */
  readonly env?: ProxyEnvironment;
}

/** Reaches an implementation by URL. Throws if the URL is not one that `checkUrl` passes. */
export function undiciTarget(options: UndiciOptions): Transport {
  const { origin, basePath } = placeOf(options.url);
  const { timeoutMs, bodyCapBytes, connections = DEFAULT_CONNECTIONS } = options;
  const secrets = secretsOf(options);
  const receive = receiver(secrets, bodyCapBytes);
  const headersOf = outgoingHeaders(options);
  const redact = redactText(secrets);
  const dispatchers = dispatchersFor(origin, { connections, timeoutMs }, options.env ?? process.env);
  // A server that once closed a kept connection under a request may do so again, and a write must not be lost to that.
  let closesEarly = false;

  // By `dispatch`: a stream for each body, read by iteration, costs about as much as sending the request does.
  const exchange = (
    dispatcher: Dispatcher,
    request: OutgoingRequest,
    outgoing: Record<string, string>,
    progress: Progress,
  ): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      const collected = collector(bodyCapBytes);
      let answered: (() => Outcome) | undefined;
      let givenUp = false;
      progress.abort = () => {
        givenUp = true;
        reject(new Error('given up'));
      };
      dispatcher.dispatch(
        {
          origin,
          method: request.method,
          path: basePath + request.path,
          headers: outgoing,
          body: request.body ?? null,
        },
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

  const within = (dispatcher: Dispatcher, request: OutgoingRequest): Promise<Outcome> => {
    const outgoing = headersOf(request);
    return withDeadline(timeoutMs, { redact, proxy: dispatchers.proxy }, (progress) =>
      exchange(dispatcher, request, outgoing, progress),
    );
  };

  const send: Transport['send'] = async (request, { fresh = closesEarly && request.method !== 'GET' } = {}) => {
    if (!fresh) {
      const outcome = await within(dispatchers.kept, request);
      if (outcome.kind === 'lost' && outcome.reason === 'reset') closesEarly = true;
      return outcome;
    }
    const dispatcher = dispatchers.fresh();
    return within(dispatcher, request).finally(() => void dispatcher.destroy());
  };

  return { send, close: () => dispatchers.kept.destroy() };
}

function placeOf(text: string): { origin: string; basePath: string } {
  const checked = checkUrl(text);
  if (!checked.ok) throw new TypeError(checked.problem);
  const { origin, pathname } = new URL(checked.value);
  return { origin, basePath: pathname.replace(/\/$/, '') };
}
