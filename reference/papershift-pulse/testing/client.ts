import type { Json, JsonObject } from '../../../model/json';
import { isJsonArray, isJsonObject } from '../../../model/json';
import { token } from '../http/access';
import { jsonApi } from '../http/mediaType';
import type { Transport } from './transports';

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly body: JsonObject;
}
export interface Options {
  readonly authorization?: string;
  readonly type?: string;
}

/** Thrown at the first answer that is not as expected. */
export class Differs extends Error {}

const roles = '/api/v1/roles';

/** Sends requests and keeps a transcript; with a transcript to follow, it throws at the first line that differs. */
export class Client {
  readonly #lines: string[] = [];
  readonly #ids = new Map<string, string>();
  constructor(
    private readonly transport: Transport,
    private readonly expected?: readonly string[],
  ) {}

  close(): Promise<void> {
    return this.transport.close();
  }

  /** What was answered, a line for each request, with ids and times made comparable. */
  transcript(): readonly string[] {
    return this.#lines;
  }

  async send(
    method: string,
    path: string,
    payload?: string,
    { authorization = `Bearer ${token}`, type = jsonApi }: Options = {},
  ): Promise<Received> {
    const line = this.#lines.push('') - 1;
    const headers = {
      ...(authorization === '' ? {} : { authorization }),
      ...(payload === undefined ? {} : { 'content-type': type }),
    };
    try {
      const got = await this.transport.send({
        method,
        path,
        headers,
        ...(payload === undefined ? {} : { body: payload }),
      });
      const { date: _, 'content-length': __, ...told } = got.headers;
      this.#tell(line, `${method} ${got.status} ${JSON.stringify(told)} ${got.text}`);
      return { ...got, body: objectIn(got.text) };
    } catch (error) {
      if (error instanceof Differs) throw error;
      this.#tell(line, `${method} lost`);
      return { status: 0, headers: {}, text: '', body: {} };
    }
  }

  #tell(line: number, answered: string): void {
    const comparable = answered
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id, version: string) => {
        const known = this.#ids.get(id) ?? `#${this.#ids.size}v${version}`;
        this.#ids.set(id, known);
        return known;
      })
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<time>');
    this.#lines[line] = comparable;
    if (this.expected !== undefined && this.expected[line] !== comparable) throw new Differs(`line ${line}`);
  }

  create(attributes: Json, options?: Options): Promise<Received> {
    return this.send('POST', roles, roleBody(attributes), options);
  }
  update(id: string, attributes: Json, options?: Options): Promise<Received> {
    return this.send('PUT', `${roles}/${id}`, roleBody(attributes), options);
  }
  show(id: string, options?: Options): Promise<Received> {
    return this.send('GET', `${roles}/${id}`, undefined, options);
  }
  list(query = '', options?: Options): Promise<Received> {
    return this.send('GET', `${roles}${query}`, undefined, options);
  }
  delete(id: string, options?: Options): Promise<Received> {
    return this.send('DELETE', `${roles}/${id}`, undefined, options);
  }
  named(name: string): Promise<Received> {
    return this.list(`?filter[name]=eq:${encodeURIComponent(name)}`);
  }
  user(id: string): Promise<Received> {
    return this.send('GET', `/api/v1/users/${id}`);
  }
  assign(userId: string, roleIds: readonly string[]): Promise<Received> {
    return this.send(
      'POST',
      '/api/v1/account_memberships',
      JSON.stringify({ data: { type: 'account_membership', attributes: { user_id: userId, role_ids: roleIds } } }),
    );
  }

  /** Creates a role and says its id. */
  async made(attributes: JsonObject): Promise<string> {
    return idOf(await this.create(attributes));
  }
}

const roleBody = (attributes: Json): string => JSON.stringify({ data: { type: 'role', attributes } });

function objectIn(text: string): JsonObject {
  try {
    const json = JSON.parse(text) as Json;
    return isJsonObject(json) ? json : {};
  } catch {
    return {};
  }
}

/** The role in an answer, or the first of several. */
export function roleIn({ body }: Received): JsonObject {
  const data = body['data'] ?? null;
  const role = isJsonArray(data) ? (data[0] ?? null) : data;
  return isJsonObject(role) ? role : {};
}
export const idOf = (received: Received): string =>
  String(roleIn(received)['id'] ?? '00000000-0000-4000-8000-000000000000');
export const attributesIn = (received: Received): JsonObject => attributesOf(roleIn(received));
export const attributesOf = (role: JsonObject): JsonObject =>
  isJsonObject(role['attributes']) ? role['attributes'] : {};
export const listed = ({ body }: Received): readonly JsonObject[] =>
  Array.isArray(body['data']) ? (body['data'] as readonly JsonObject[]) : [];
