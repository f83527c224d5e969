import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that passes a relay. */
export interface Passing {
  /** Position among all requests, from 1. */
  readonly count: number;
  readonly method: string;
  /** Path and query as they came. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An answer that passes a relay. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * What a relay does with a request. `answer`: answers itself. `lose`: breaks the connection before the server hears of
 * it, after it has answered, in the middle of its answer, or says nothing for `hangMs`.
 */
export type Fate =
  | {
      readonly do: 'pass';
      readonly path?: string;
      readonly body?: string;
      readonly bent?: (answer: Answered) => Answered;
    }
  | { readonly do: 'answer'; readonly with: (response: ServerResponse) => void }
  | { readonly do: 'lose'; readonly when: 'before' | 'after' | 'half' | 'hang' };

/** A server between a run and a target, which does to requests what its `fate` says. */
export interface Relay {
  readonly url: string;
  /** Requests so far. */
  count(): number;
  close(): Promise<void>;
}

export const pass: Fate = { do: 'pass' };

/** Starts a relay on the loopback interface. `target`: origin of the server behind it. */
export async function openRelay(target: string, fateOf: (passing: Passing) => Fate): Promise<Relay> {
  const { port } = new URL(target);
  const agent = new Agent({ keepAlive: true });
  let count = 0;
  const server = createServer((incoming, response) => {
    count += 1;
    const mine = count;
    void textOf(incoming).then((body) => {
      const { method = 'GET', url = '/', headers } = incoming;
      const fate = fateOf({ count: mine, method, path: url, headers, body });
      if (fate.do === 'answer') return fate.with(response);
      if (fate.do === 'lose' && fate.when === 'before') return incoming.socket.destroy();
      if (fate.do === 'lose' && fate.when === 'hang') return undefined;
      const sent = fate.do === 'pass' ? (fate.body ?? body) : body;
      const path = fate.do === 'pass' ? (fate.path ?? url) : url;
      const onward = request({ agent, host: '127.0.0.1', port, method, path, headers: resized(headers, sent) });
      onward.on('error', () => response.destroy());
      onward.on('response', (answer) => void give(answer, incoming, response, fate));
      return onward.end(sent);
    });
  });
  const url = await listen(server);
  return {
    url,
    count: () => count,
    close: async () => {
      agent.destroy();
      await close(server);
    },
  };
}

async function give(
  answer: IncomingMessage,
  incoming: IncomingMessage,
  response: ServerResponse,
  fate: Extract<Fate, { do: 'pass' | 'lose' }>,
): Promise<void> {
  const raw: Answered = { status: answer.statusCode ?? 0, headers: answer.headers, body: await textOf(answer) };
  if (fate.do === 'lose' && fate.when === 'after') {
    incoming.socket.destroy();
    return;
  }
  const { status, headers, body } = fate.do === 'pass' && fate.bent ? fate.bent(raw) : raw;
  if (fate.do === 'lose' && body.length > 1) {
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => incoming.socket.destroy());
    return;
  }
  response.writeHead(status, resized(headers, body)).end(body);
}

function resized(headers: IncomingHttpHeaders, body: string): IncomingHttpHeaders {
  const { 'transfer-encoding': _, 'content-length': __, ...rest } = headers;
  return body === '' ? rest : { ...rest, 'content-length': String(Buffer.byteLength(body)) };
}

async function textOf(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Listens on a free port of the loopback interface; gives the origin. */
export const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    });
  });

export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
