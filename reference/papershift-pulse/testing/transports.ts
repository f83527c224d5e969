import type { AddressInfo } from 'node:net';
import { Client as Connection } from 'undici';
import type { Switches } from '../../types';
import { newService } from '../world';
import { jsonApi } from '../http/mediaType';
import { answeredUnknown } from '../http/unknown';
import { respond } from '../http/respond';
import { createServer, routes } from '../server';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}
export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}
/** Carries requests to a server; rejects where no answer comes. */
export interface Transport {
  readonly send: (sent: Sent) => Promise<Got>;
  readonly close: () => Promise<void>;
}

/** The whole server over one pipelined connection, so that requests arrive in order. */
export async function overHttp(switches: Switches): Promise<Transport> {
  const app = createServer(switches);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const connection = new Connection(`http://127.0.0.1:${port}`, { pipelining: 8 });
  return {
    send: async ({ method, path, headers, body }) => {
      const {
        statusCode,
        headers: told,
        body: answered,
      } = await connection.request({
        method: method,
        path,
        headers,
        idempotent: true,
        blocking: false,
        ...(body === undefined ? {} : { body }),
      });
      return { status: statusCode, headers: told, text: await answered.text() };
    },
    close: async () => {
      await connection.destroy();
      await app.close();
    },
  };
}

/** What stands behind HTTP, without it: many times faster. */
export function inMemory(switches: Switches): Transport {
  const service = newService(switches);
  const known = routes.map(([method, url, operation]) => ({
    method,
    operation,
    path: new RegExp(`^${url.replace(':id', '([^/]+)')}$`),
  }));
  const send = async ({ method, path: url, headers, body = '' }: Sent): Promise<Got> => {
    const [path = '', query = ''] = url.split('?');
    const route = known.find((candidate) => candidate.method === method && candidate.path.test(path));
    const id = decodeURIComponent(route?.path.exec(path)?.[1] ?? '');
    const { authorization, 'content-type': contentType } = headers;
    const answered =
      route === undefined
        ? answeredUnknown(service, method, path)
        : await respond(service, {
            operation: route.operation,
            authorization,
            contentType,
            id,
            query: new URLSearchParams(query),
            body: Buffer.from(body),
          });
    if (answered.hangUp === true) throw new Error('No answer');
    const text = answered.text ?? (answered.document === undefined ? '' : JSON.stringify(answered.document));
    return { status: answered.status, headers: { 'content-type': jsonApi, ...answered.headers }, text };
  };
  return { send, close: () => Promise.resolve() };
}
