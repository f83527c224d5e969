import type { Json, JsonObject } from '../../../model/json';
import { zendeskChat } from '..';
import { newClient, type Client, type Received } from '../../shared/testing/client';
import type { Script } from '../../shared/testing/scripts';
import { ADMINISTRATOR_TOKEN } from '../account';

export interface Options {
  /** null: none. */
  readonly token?: string | null;
  /** A raw body in place of JSON. */
  readonly raw?: string;
  readonly type?: string;
}

export type Send = (method: string, path: string, body?: Json, options?: Options) => Promise<Received>;

export interface ShownRole {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly enabled: boolean;
  readonly members_count: number;
  readonly permissions: JsonObject;
}

export interface Account {
  /** Sends a request; a path stands below /api/v2/chat/. */
  readonly send: Send;
  readonly make: (fields?: JsonObject) => Promise<ShownRole>;
  readonly show: (id: number) => Promise<ShownRole>;
  readonly list: () => Promise<readonly ShownRole[]>;
  readonly together: Client['together'];
  readonly settle: Client['settle'];
}

/** The ways to use the account of a client's server. */
export const accountOf = (client: Client): Account => {
  const send: Send = (method, path, body, { token = ADMINISTRATOR_TOKEN, raw, type } = {}) =>
    client.send(method, `/api/v2/chat/${path}`, {
      body,
      raw,
      type,
      authorization: token === null ? null : `Bearer ${token}`,
    });
  const got = async <T>(...request: Parameters<Send>): Promise<T> => (await send(...request)).body as T;
  return {
    send,
    make: (fields = {}) => got('POST', 'roles', { name: 'a role', ...fields }),
    show: (id) => got('GET', `roles/${id}`),
    list: () => got('GET', 'roles'),
    together: client.together,
    settle: client.settle,
  };
};

/** A fresh account and the ways to use it. */
export const newAccount = (
  switches: { readonly faults?: readonly string[]; readonly variants?: readonly string[] } = {},
): Account => accountOf(newClient(zendeskChat, switches));

/** One request of a script. */
export type Step = Readonly<Parameters<Send>>;

/** A script of one request after the other. */
export const steps =
  (list: readonly Step[]): Script =>
  async (client) => {
    const { send } = accountOf(client);
    for (const step of list) await send(...step);
  };
