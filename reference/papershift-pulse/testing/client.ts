import type { FastifyInstance } from 'fastify';
import type { Json, JsonObject } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import { token } from '../http/auth';
import { jsonApi } from '../http/media-type';

export interface Received { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly text: string; readonly body: JsonObject }
export interface Options { readonly authorization?: string; readonly type?: string }

const roles = '/api/v1/roles';

/** Talks to a server in memory and keeps a transcript. */
export class Client {
  readonly #lines: string[] = [];
  constructor(private readonly app: FastifyInstance) {}

  async send(method: string, url: string, payload?: string, { authorization = `Bearer ${token}`, type = jsonApi }: Options = {}): Promise<Received> {
    const line = this.#lines.push('') - 1;
    const headers = { ...(authorization === '' ? {} : { authorization }), ...(payload === undefined ? {} : { 'content-type': type }) };
    try {
      const got = await this.app.inject({ method: method as 'GET', url, headers, ...(payload === undefined ? {} : { payload }) });
      const { date: _, ...told } = got.headers;
      this.#lines[line] = `${method} ${got.statusCode} ${JSON.stringify(told)} ${got.payload}`;
      return { status: got.statusCode, headers: got.headers, text: got.payload, body: objectIn(got.payload) };
    } catch {
      this.#lines[line] = `${method} lost`;
      return { status: 0, headers: {}, text: '', body: {} };
    }
  }

  create(attributes: Json, options?: Options): Promise<Received> { return this.send('POST', roles, roleBody(attributes), options); }
  update(id: string, attributes: Json, options?: Options): Promise<Received> { return this.send('PUT', `${roles}/${id}`, roleBody(attributes), options); }
  show(id: string, options?: Options): Promise<Received> { return this.send('GET', `${roles}/${id}`, undefined, options); }
  list(query = '', options?: Options): Promise<Received> { return this.send('GET', `${roles}${query}`, undefined, options); }
  delete(id: string, options?: Options): Promise<Received> { return this.send('DELETE', `${roles}/${id}`, undefined, options); }
  named(name: string): Promise<Received> { return this.list(`?filter[name]=eq:${encodeURIComponent(name)}`); }
  user(id: string): Promise<Received> { return this.send('GET', `/api/v1/users/${id}`); }
  assign(userId: string, roleIds: readonly string[]): Promise<Received> {
    return this.send('POST', '/api/v1/account_memberships', JSON.stringify({ data: { type: 'account_membership', attributes: { user_id: userId, role_ids: roleIds } } }));
  }

  /** Creates a role and says its id. */
  async made(attributes: JsonObject): Promise<string> { return idOf(await this.create(attributes)); }

  /** What was answered, with ids and times made comparable. */
  transcript(): string {
    const ids = new Map<string, string>();
    return this.#lines.join('\n')
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id, version: string) => {
        if (!ids.has(id)) ids.set(id, `#${ids.size}v${version}`);
        return ids.get(id) ?? id;
      })
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<time>')
      .replace(/"content-length":"\d+"/g, '');
  }
}

const roleBody = (attributes: Json): string => JSON.stringify({ data: { type: 'role', attributes } });

function objectIn(text: string): JsonObject {
  try { const json = JSON.parse(text) as Json; return isJsonObject(json) ? json : {}; } catch { return {}; }
}

/** The role in an answer, or the first of several. */
export function roleIn({ body }: Received): JsonObject {
  const data = body['data'] ?? null;
  const role = Array.isArray(data) ? (data as readonly Json[])[0] ?? null : data;
  return isJsonObject(role) ? role : {};
}
export const idOf = (received: Received): string => String(roleIn(received)['id'] ?? '00000000-0000-4000-8000-000000000000');
export const attributesIn = (received: Received): JsonObject => attributesOf(roleIn(received));
export const attributesOf = (role: JsonObject): JsonObject => (isJsonObject(role['attributes']) ? role['attributes'] : {});
export const listed = ({ body }: Received): readonly JsonObject[] => (Array.isArray(body['data']) ? (body['data'] as readonly JsonObject[]) : []);
