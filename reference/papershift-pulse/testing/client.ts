import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../../model/json';
import type { Client, Received } from '../../shared/testing/client';
import type { Script } from '../../shared/testing/scripts';
import { JSON_API, ROLES } from '../vocabulary';

export interface Options {
  /** The whole Authorization header; '' sends none. */
  readonly authorization?: string;
  readonly type?: string;
}

/** The ways to use the account of a client's server. */
export interface PulseClient extends Pick<Client, 'together' | 'close'> {
  readonly send: (method: string, path: string, payload?: string, options?: Options) => Promise<Received>;
  readonly create: (attributes: Json, options?: Options) => Promise<Received>;
  readonly update: (id: string, attributes: Json, options?: Options) => Promise<Received>;
  readonly show: (id: string, options?: Options) => Promise<Received>;
  readonly list: (query?: string, options?: Options) => Promise<Received>;
  readonly delete: (id: string, options?: Options) => Promise<Received>;
  /** Lists the roles of a name. */
  readonly named: (name: string) => Promise<Received>;
  readonly user: (id: string) => Promise<Received>;
  readonly assign: (userId: string, roleIds: readonly string[]) => Promise<Received>;
  /** Creates a role and gives its id. */
  readonly made: (attributes: JsonObject) => Promise<string>;
}

export function pulseClient(client: Client): PulseClient {
  const send: PulseClient['send'] = (method, path, payload, { authorization, type = JSON_API } = {}) =>
    client.send(method, path, { raw: payload, type, authorization: authorization === '' ? null : authorization });
  const create: PulseClient['create'] = (attributes, options) => send('POST', ROLES, roleBody(attributes), options);
  const list: PulseClient['list'] = (query = '', options) => send('GET', `${ROLES}${query}`, undefined, options);
  return {
    together: client.together,
    close: client.close,
    send,
    create,
    list,
    update: (id, attributes, options) => send('PUT', `${ROLES}/${id}`, roleBody(attributes), options),
    show: (id, options) => send('GET', `${ROLES}/${id}`, undefined, options),
    delete: (id, options) => send('DELETE', `${ROLES}/${id}`, undefined, options),
    named: (name) => list(`?filter[name]=eq:${encodeURIComponent(name)}`),
    user: (id) => send('GET', `/api/v1/users/${id}`),
    assign: (userId, roleIds) =>
      send(
        'POST',
        '/api/v1/account_memberships',
        JSON.stringify({ data: { type: 'account_membership', attributes: { user_id: userId, role_ids: roleIds } } }),
      ),
    made: async (attributes) => idOf(await create(attributes)),
  };
}

const roleBody = (attributes: Json): string => JSON.stringify({ data: { type: 'role', attributes } });

/** A script that uses an account. */
export const script =
  (run: (client: PulseClient) => Promise<void>): Script =>
  (client) =>
    run(pulseClient(client));

/** The document of an answer; empty if it has none. */
export const documentIn = ({ body }: Received): JsonObject => (isJsonObject(body) ? body : {});
const dataIn = (received: Received): Json => documentIn(received)['data'] ?? null;

/** The role in an answer, or the first of several. */
export function roleIn(received: Received): JsonObject {
  const data = dataIn(received);
  const role = isJsonArray(data) ? (data[0] ?? null) : data;
  return isJsonObject(role) ? role : {};
}
export const idOf = (received: Received): string =>
  String(roleIn(received)['id'] ?? '00000000-0000-4000-8000-000000000000');
export const attributesIn = (received: Received): JsonObject => attributesOf(roleIn(received));
export const attributesOf = (role: JsonObject): JsonObject =>
  isJsonObject(role['attributes']) ? role['attributes'] : {};
export const listed = (received: Received): readonly JsonObject[] => {
  const data = dataIn(received);
  return isJsonArray(data) ? data.filter(isJsonObject) : [];
};
