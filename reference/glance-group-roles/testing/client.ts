import type { FastifyInstance } from 'fastify';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../../model/json';
import type { Fault, Switches } from '../../types';
import { FOREIGN_TOKEN, MEMBER_TOKEN, OWNER_TOKEN, VIEWER_TOKEN } from '../account';
import { BASE_PATH, createServer } from '../server';

export const TOKENS = {
  owner: OWNER_TOKEN,
  member: MEMBER_TOKEN,
  viewer: VIEWER_TOKEN,
  foreign: FOREIGN_TOKEN,
} as const;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';

interface Ask {
  readonly body?: Json;
  /** Sent as it is, in place of a body. */
  readonly raw?: string;
  readonly type?: string;
  /** The whole Authorization header; null sends none. */
  readonly authorization?: string | null;
}

interface Sent {
  readonly method: Method;
  readonly url: string;
  readonly payload: string | undefined;
  readonly type: string;
  readonly authorization: string | null;
}

export interface Told {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Json | undefined;
}

/** Ends a conversation that has gone another way than expected. */
class Different extends Error {}

/** Sends requests to a server of its own and writes down what came back. */
export class Probe {
  readonly transcript: string[] = [];
  constructor(
    private readonly app: FastifyInstance,
    private readonly expected?: readonly string[],
  ) {}

  async ask(
    method: Method,
    path: string,
    { body, raw, type = 'application/json', authorization = `Bearer ${OWNER_TOKEN}` }: Ask = {},
  ): Promise<Told> {
    const line = this.transcript.push(`${method} ${path}`) - 1;
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const told = await this.send(line, { method, url: BASE_PATH + path, payload, type, authorization });
    if (this.expected !== undefined && this.transcript[line] !== this.expected[line]) throw new Different();
    return told;
  }

  private async send(line: number, { method, url, payload, type, authorization }: Sent): Promise<Told> {
    const headers = {
      ...(authorization === null ? {} : { authorization }),
      ...(payload === undefined ? {} : { 'content-type': type }),
    };
    try {
      const answer = await this.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
      const { date: _date, ...kept } = answer.headers;
      this.transcript[line] += ` ${answer.statusCode} ${JSON.stringify(kept)} ${answer.payload}`;
      return {
        status: answer.statusCode,
        type: String(kept['content-type']),
        headers: kept,
        body: parsed(answer.payload),
      };
    } catch {
      this.transcript[line] += ' no answer';
      return { status: 0, type: '', headers: {}, body: undefined };
    }
  }

  readonly list = (): Promise<Told> => this.ask('GET', '/groups/7/roles');
  readonly show = (id: number | string): Promise<Told> => this.ask('GET', `/groups/7/roles/${id}`);
  readonly update = (id: number | string, body: Json): Promise<Told> =>
    this.ask('PUT', `/groups/7/roles/${id}`, { body });
  readonly updateMany = (...body: Json[]): Promise<Told> => this.ask('PUT', '/groups/7/roles', { body });
  readonly delete = (...body: Json[]): Promise<Told> => this.ask('DELETE', '/groups/7/roles', { body });
  readonly video = (...body: Json[]): Promise<Told> => this.ask('PUT', '/groups/7/roles/video-settings', { body });
  readonly post = (...body: Json[]): Promise<Told> => this.ask('POST', '/groups/7/roles', { body });
  readonly assign = (user: number, roleId: Json): Promise<Told> =>
    this.ask('PUT', `/groups/7/users/${user}`, { body: { roleId } });
  readonly user = (user: number): Promise<Told> => this.ask('GET', `/groups/7/users/${user}`);

  /** Creates roles and gives their ids as they stand in the answer. */
  async create(...elements: JsonObject[]): Promise<readonly number[]> {
    const { body } = await this.post(...elements);
    const rows = isJsonArray(body) ? body : [];
    return elements.map((_, index) => roleIdOf(rows[index]));
  }

  /** Creates one role. */
  async role(name: string, more: JsonObject = {}): Promise<number> {
    return (await this.create({ name, ...more }))[0] ?? 0;
  }
}

const roleIdOf = (row: Json | undefined): number =>
  isJsonObject(row) && typeof row['roleId'] === 'number' ? row['roleId'] : 0;

function parsed(payload: string): Json | undefined {
  try {
    return JSON.parse(payload) as Json;
  } catch {
    return undefined;
  }
}

/** A fixed conversation with a fresh server. */
export type Script = (probe: Probe) => Promise<void>;

const NONE: Switches = { faults: [], variants: [] };

/** What a server with these switches answers to a script. */
export async function transcriptOf(script: Script, switches: Partial<Switches> = {}): Promise<readonly string[]> {
  const app = createServer({ ...NONE, ...switches });
  const probe = new Probe(app);
  await script(probe);
  await app.close();
  return probe.transcript;
}

/** Whether a server with these switches answers a script otherwise than expected. */
export async function answersOtherwise(
  script: Script,
  switches: Partial<Switches>,
  expected: readonly string[],
): Promise<boolean> {
  const app = createServer({ ...NONE, ...switches });
  try {
    const probe = new Probe(app, expected);
    await script(probe);
    return probe.transcript.length !== expected.length;
  } catch (error) {
    if (!(error instanceof Different)) throw error;
    return true;
  } finally {
    await app.close();
  }
}

/** Faults that a script does not show. */
export async function unseen(faults: readonly Fault[], script: Script): Promise<readonly string[]> {
  const expected = await transcriptOf(script);
  const hidden: string[] = [];
  for (const { name } of faults) if (!(await answersOtherwise(script, { faults: [name] }, expected))) hidden.push(name);
  return hidden;
}

/** What was answered with a server error, or not at all. */
export const serverErrors = (transcript: readonly string[]): string[] =>
  transcript.filter((line) => /^\S+ \S+ (5|no answer)/.test(line));
