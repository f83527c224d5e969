import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Server as TlsServer } from 'node:tls';
import type { OutgoingRequest, Outcome } from '../../model/exchange';
import type { App, ListeningServer } from './appServer';
import { listening } from './appServer';
import { collect, collector, seenSoFar } from './collect';
import type { Progress } from './deadline';
import { withDeadline } from './deadline';
import { outgoingHeaders } from '../auth/outgoingHeaders';
import { receiver } from './received';
import { redactText } from '../auth/redact';
import { secretsOf } from '../auth/secrets';
import type { Transport, TransportOptions } from './transport';
import { DEFAULT_CONNECTIONS } from './transport';

export interface SupertestOptions extends TransportOptions {
  readonly app: App;
  /** What stands before the contract's paths: `/api/v1`. Default ''. */
  readonly basePath?: string;
}

/** Reaches an app inside this process. It listens from the first request until `close`. */
export function supertestTarget(options: SupertestOptions): Transport {
  const secrets = secretsOf(options);
  const receive = receiver(secrets, options.bodyCapBytes);
  const headersOf = outgoingHeaders(options);
  const redact = redactText(secrets);
  const basePath = (options.basePath ?? '').replace(/\/+$/, '');
  let opened: Promise<Opened> | undefined;

  const exchange = async (
    request: OutgoingRequest,
    outgoing: Record<string, string>,
    { Test, held, agent }: Opened,
    progress: Progress,
  ): Promise<Outcome> => {
    // A Test of its own for each request: supertest's agents keep cookies, and a session would vouch for requests
    // without credentials.
    const test = new Test(held.server, request.method, basePath + request.path)
      .agent(agent)
      .disableTLSCerts()
      .set(outgoing);
    if (request.body !== undefined) test.send(request.body);
    // Text without a type would be sent as a form.
    if (!('content-type' in outgoing)) test.unset('content-type');
    const response = await answerTo(test, progress);
    const status = response.statusCode ?? 0;
    const collected = collector(options.bodyCapBytes);
    progress.seen = () => seenSoFar(status, collected);
    await collect(response, collected);
    return { kind: 'response', response: receive(status, response.headers, collected.body()) };
  };

  const send = async (request: OutgoingRequest): Promise<Outcome> => {
    const outgoing = headersOf(request);
    opened ??= open(options);
    const ready = await opened;
    return withDeadline(options.timeoutMs, { redact }, (progress) => exchange(request, outgoing, ready, progress));
  };

  const close = async (): Promise<void> => {
    const done = await opened?.catch(() => undefined);
    done?.agent.destroy();
    await done?.held.release();
  };

  return { send, close };
}

type Test = (typeof import('supertest'))['Test'];
interface Opened {
  readonly Test: Test;
  readonly held: ListeningServer;
  readonly agent: HttpAgent;
}

// Loaded here, so that who tests a URL does not pay for it.
async function open({ app, connections = DEFAULT_CONNECTIONS }: SupertestOptions): Promise<Opened> {
  const [supertest, held] = await Promise.all([import('supertest'), listening(app)]);
  const Agent = held.server instanceof TlsServer ? HttpsAgent : HttpAgent;
  return { Test: supertest.default.Test, held, agent: new Agent({ keepAlive: true, maxSockets: connections }) };
}

/**
 * Sends, and takes the response before superagent does: that would follow, unpack, parse and buffer it by its own
 * lights,
 * and report some broken ones twice.
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
