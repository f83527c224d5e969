import type { FastifyInstance, InjectOptions } from 'fastify';

import type { Json } from '../../../model/json';
import { ADMINISTRATOR_TOKEN } from '../account';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly json: () => unknown;
}

export interface Options {
  /** null: none. */
  readonly token?: string | null;
  /** A raw body in place of JSON. */
  readonly raw?: string;
  readonly type?: string;
}

export type Send = (method: string, path: string, body?: Json, options?: Options) => Promise<Answer>;

/** Sends requests straight to a server, without a network. */
export const client =
  (app: FastifyInstance): Send =>
  async (method, path, body, { token = ADMINISTRATOR_TOKEN, raw, type = 'application/json' } = {}) => {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const headers = {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(payload === undefined || type === '' ? {} : { 'content-type': type }),
    };
    const url = path.startsWith('/') ? path : `/api/v2/chat/${path}`;
    const response = await app.inject({
      method,
      url,
      headers,
      ...(payload === undefined ? {} : { payload }),
    } as InjectOptions);
    return {
      status: response.statusCode,
      type: String(response.headers['content-type']),
      text: response.body,
      headers: response.headers,
      json: () => response.json<unknown>(),
    };
  };
