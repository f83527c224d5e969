import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Server as TlsServer } from 'node:tls';
import type { OutgoingRequest } from '../../model/exchange';
import type { App, ListeningServer } from './appServer';
import { listening } from './appServer';
import { collect, collector, seenSoFar } from './collect';
import type { Progress } from './deadline';
import type { Place, RawAnswer, Transport, TransportLimits } from './transport';
import { DEFAULT_CONNECTIONS } from './transport';

/** Options that give an app instead of a URL. */
export interface InProcessOptions {
  /** An app in this process: a server, a request listener (an Express app is one), a Fastify instance. */
  readonly app?: App | undefined;
  /** Where the contract's paths begin in the app. Default: as on the vendor's server. */
  readonly basePath?: string | undefined;
}

/** Reaches an app inside this process. */
export const inProcess = {
  chosenBy: 'app',
  keys: {},
  from: ({ app, basePath }: InProcessOptions, vendorsPath: string): Place | undefined =>
    app === undefined ? undefined : ofApp(app, basePath ?? vendorsPath),
};

/** A host that no name server knows, for an app that has no address of its own. */
const NOWHERE = 'http://in-process.invalid';

/** Whether a URL is the name of an app that was inside a process. */
export const isInProcess = (url: string): boolean => url === NOWHERE || url.startsWith(`${NOWHERE}/`);

/** An app of this process. `basePath`: what stands before the contract's paths, such as `/api/v1`. */
export const ofApp = (app: App, basePath = ''): Place => ({
  url: `${NOWHERE}${basePath}`,
  open: (limits) => openInProcess(app, basePath.replace(/\/+$/, ''), limits),
});

/** It listens from the first request until `close`. */
function openInProcess(app: App, basePath: string, limits: TransportLimits): Transport {
  let opened: Promise<Opened> | undefined;
  const open = (): Promise<Opened> => (opened ??= openApp(app, limits));

  const exchange = async (
    request: OutgoingRequest,
    headers: Record<string, string>,
    progress: Progress,
  ): Promise<RawAnswer> => {
    const { Test, held, agent } = await open();
    // A Test of its own for each request: supertest's agents keep cookies, and a session would vouch for requests
    // without credentials.
    const test = new Test(held.server, request.method, basePath + request.path)
      .agent(agent)
      .disableTLSCerts()
      .set(headers);
    if (request.body !== undefined) test.send(request.body);
    // Text without a type would be sent as a form.
    if (!('content-type' in headers)) test.unset('content-type');
    const response = await answerTo(test, progress);
    const status = response.statusCode ?? 0;
    const collected = collector(limits.bodyCapBytes);
    progress.seen = () => seenSoFar(status, collected);
    await collect(response, collected);
    return { status, headers: response.headers, body: collected.body() };
  };

  return {
    ready: async () => {
      await open();
    },
    exchange,
    close: async () => {
      const done = await opened?.catch(() => undefined);
      done?.agent.destroy();
      await done?.held.release();
    },
  };
}

type Test = (typeof import('supertest'))['Test'];
interface Opened {
  readonly Test: Test;
  readonly held: ListeningServer;
  readonly agent: HttpAgent;
}

// Loaded late: a run against a URL does not need it.
async function openApp(app: App, { connections = DEFAULT_CONNECTIONS }: TransportLimits): Promise<Opened> {
  const [supertest, held] = await Promise.all([import('supertest'), listening(app)]);
  const Agent = held.server instanceof TlsServer ? HttpsAgent : HttpAgent;
  return { Test: supertest.default.Test, held, agent: new Agent({ keepAlive: true, maxSockets: connections }) };
}

/**
 * Sends, and takes the response before superagent does: superagent would follow redirects, unpack, parse and buffer
 * the body by its own rules, and report some broken answers twice.
 */
const answerTo = (test: InstanceType<Test>, progress: Progress): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    test.once('request', ({ req }: { req: ClientRequest }) => {
      progress.abort = () => req.destroy();
      req.removeAllListeners('response').once('response', (response: IncomingMessage) => resolve(response));
      // Without a listener the connection would be dropped without a word.
      req.once('upgrade', (_response, socket) => {
        socket.destroy();
        reject(new Error('bad upgrade'));
      });
    });
    test.end((error: Error) => reject(error));
  });
