import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../../model/json';
import type { Client, Received, Sending } from '../../shared/testing/client';
import type { Script } from '../../shared/testing/scripts';
import { FOREIGN_TOKEN, MEMBER_TOKEN, OWNER_TOKEN, VIEWER_TOKEN } from '../account';

export const TOKENS = {
  owner: OWNER_TOKEN,
  member: MEMBER_TOKEN,
  viewer: VIEWER_TOKEN,
  foreign: FOREIGN_TOKEN,
} as const;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';

/** The ways to use group 7 of a client's server. */
export interface GroupClient extends Pick<Client, 'together'> {
  readonly ask: (method: Method, path: string, sending?: Sending) => Promise<Received>;
  readonly list: () => Promise<Received>;
  readonly show: (id: number | string) => Promise<Received>;
  readonly update: (id: number | string, body: Json) => Promise<Received>;
  readonly updateMany: (...body: Json[]) => Promise<Received>;
  readonly delete: (...body: Json[]) => Promise<Received>;
  readonly video: (...body: Json[]) => Promise<Received>;
  readonly post: (...body: Json[]) => Promise<Received>;
  readonly assign: (user: number, roleId: Json) => Promise<Received>;
  readonly user: (user: number) => Promise<Received>;
  /** Creates roles and gives their ids as they stand in the answer. */
  readonly create: (...elements: JsonObject[]) => Promise<readonly number[]>;
  /** Creates one role and gives its id. */
  readonly role: (name: string, more?: JsonObject) => Promise<number>;
}

const ROLES = '/groups/7/roles';

export function groupClient({ send, together }: Client): GroupClient {
  const ask: GroupClient['ask'] = (method, path, sending) => send(method, path, sending);
  const post: GroupClient['post'] = (...body) => ask('POST', ROLES, { body });
  const create: GroupClient['create'] = async (...elements) => {
    const { body } = await post(...elements);
    const rows = isJsonArray(body) ? body : [];
    return elements.map((_, index) => roleIdOf(rows[index]));
  };
  return {
    together,
    ask,
    post,
    create,
    list: () => ask('GET', ROLES),
    show: (id) => ask('GET', `${ROLES}/${id}`),
    update: (id, body) => ask('PUT', `${ROLES}/${id}`, { body }),
    updateMany: (...body) => ask('PUT', ROLES, { body }),
    delete: (...body) => ask('DELETE', ROLES, { body }),
    video: (...body) => ask('PUT', `${ROLES}/video-settings`, { body }),
    assign: (user, roleId) => ask('PUT', `/groups/7/users/${user}`, { body: { roleId } }),
    user: (user) => ask('GET', `/groups/7/users/${user}`),
    role: async (name, more = {}) => (await create({ name, ...more }))[0] ?? 0,
  };
}

const roleIdOf = (row: Json | undefined): number =>
  isJsonObject(row) && typeof row['roleId'] === 'number' ? row['roleId'] : 0;

/** A script that uses group 7. */
export const script =
  (run: (client: GroupClient) => Promise<void>): Script =>
  (client) =>
    run(groupClient(client));
