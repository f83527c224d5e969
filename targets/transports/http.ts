import type { Dispatcher } from 'undici';
import { checkUrl } from '../config/checkUrl';
import { key } from '../config/key';
import { url } from '../config/values';
import { collector, seenSoFar } from './collect';
import type { Progress } from './deadline';
import type { ProxyEnvironment } from './dispatchers';
import { dispatchersFor } from './dispatchers';
import type { Place, RawAnswer, Transport, TransportLimits } from './transport';
import { DEFAULT_CONNECTIONS } from './transport';

const keys = {
  url: key(url, {
    says: "the server part of the contract's paths",
    otherwiseSays: 'the embedded server',
    flag: { spec: '--url <url>', takes: 'text', on: ['run', 'replay', 'clean'] },
  }),
};

/** Reaches an implementation by its URL. */
export const http = {
  chosenBy: 'url',
  keys,
  from: (options: { readonly url?: string | undefined }): Place | undefined =>
    options.url === undefined ? undefined : atUrl(options.url),
};

/** A server at a URL, the base of the contract's paths. `env` names proxies. Throws where the URL is none. */
export function atUrl(text: string, env: ProxyEnvironment = process.env): Place {
  const checked = checkUrl(text);
  if (!checked.ok) throw new TypeError(checked.problem);
  const { origin, pathname } = new URL(checked.value);
  const basePath = pathname.replace(/\/$/, '');
  return { url: text, open: (limits) => openHttp(origin, basePath, limits, env) };
}

function openHttp(
  origin: string,
  basePath: string,
  { timeoutMs, bodyCapBytes, connections = DEFAULT_CONNECTIONS }: TransportLimits,
  env: ProxyEnvironment,
): Transport {
  const dispatchers = dispatchersFor(origin, { connections, timeoutMs }, env);
  return {
    proxy: dispatchers.proxy,
    ready: () => Promise.resolve(),
    exchange: (request, headers, progress, fresh) => {
      const { method, path, body = null } = request;
      const dispatched = { origin, method, path: basePath + path, headers, body };
      if (!fresh) return answerTo(dispatched, dispatchers.kept, bodyCapBytes, progress);
      const dispatcher = dispatchers.fresh();
      return answerTo(dispatched, dispatcher, bodyCapBytes, progress).finally(() => void dispatcher.destroy());
    },
    close: () => dispatchers.kept.destroy(),
  };
}

/** By `dispatch`: a stream for each body, read by iteration, costs about as much as sending the request does. */
const answerTo = (
  request: Dispatcher.DispatchOptions,
  dispatcher: Dispatcher,
  bodyCapBytes: number,
  progress: Progress,
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const collected = collector(bodyCapBytes);
    let head: Omit<RawAnswer, 'body'> | undefined;
    let givenUp = false;
    const done = (): void => {
      if (head) resolve({ ...head, body: collected.body() });
    };
    progress.abort = () => {
      givenUp = true;
      reject(new Error('given up'));
    };
    dispatcher.dispatch(request, {
      onRequestStart: (controller) => {
        progress.abort = () => {
          controller.abort(new Error('given up'));
        };
        // The deadline passed while the request waited for a connection, so it must not be sent any more.
        if (givenUp) progress.abort();
      },
      onResponseStart: (_, status, headers) => {
        if (status < 200) return;
        progress.seen = () => seenSoFar(status, collected);
        head = { status, headers };
      },
      onResponseData: (controller, chunk) => {
        if (collected.take(chunk)) return;
        done();
        controller.abort(new Error('read far enough'));
      },
      onResponseEnd: done,
      onResponseError: (_, error) => {
        reject(error);
      },
    });
  });
