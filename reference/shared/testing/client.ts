import type { InjectOptions } from 'fastify';
import type { Json } from '../../../model/json';
import type { Reference, Switches } from '../../types';
import { newGate } from './gate';

export interface Sending {
  readonly body?: Json | undefined;
  /** Sent as it is, in place of `body`. */
  readonly raw?: string | undefined;
  /** The media type: `application/json` unless said otherwise; '' sends none. */
  readonly type?: string | undefined;
  /** The whole Authorization header; that of the account unless said otherwise. Null sends none. */
  readonly authorization?: string | null | undefined;
}

export interface Received {
  /** 0 where no answer came. */
  readonly status: number;
  /** All but the date. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The JSON of the answer; undefined if it has none. */
  readonly body: Json | undefined;
}

/** Sends requests to a server of its own, without a network, and writes down what comes back. */
export interface Client {
  readonly send: (method: string, path: string, sending?: Sending) => Promise<Received>;
  /**
   * Has requests in flight together. Each begins when the one before is answered or waits between check and act; all
   * that wait go on when the last has begun. No time passes, so the outcome is always the same.
   */
  readonly together: <T>(...requests: readonly (() => Promise<T>)[]) => Promise<readonly T[]>;
  /** Does what the server put off until after its answer. */
  readonly settle: () => void;
  /** A line for each answer, with UUIDs and times made comparable. */
  readonly transcript: readonly string[];
  /** How long each wait of the server should have taken, in milliseconds. */
  readonly waits: readonly number[];
  readonly close: () => Promise<void>;
}

/** Thrown at the first answer that is not the expected one. */
export class Differs extends Error {}

/** A client with a fresh server. With a transcript to follow, it throws Differs where the answers leave it. */
export function newClient(
  reference: Reference,
  { faults = [], variants = [] }: Partial<Switches> = {},
  expected?: readonly string[],
): Client {
  const gate = newGate();
  const app = reference.create({ faults, variants }, gate.clock);
  const transcript: string[] = [];
  const comparable = comparer();
  const exchange = async (method: string, path: string, sending: Sending): Promise<Received> => {
    const answer = await app.inject(injected(reference, method, path, sending));
    const { date: _date, ...headers } = answer.headers;
    return { status: answer.statusCode, headers, text: answer.body, body: jsonIn(answer.body) };
  };
  return {
    transcript,
    waits: gate.waits,
    settle: gate.settle,
    close: async () => {
      await app.close();
    },
    send: async (method, path, sending = {}) => {
      const line = transcript.push('') - 1;
      const received = await exchange(method, path, sending).catch(() => NO_ANSWER);
      transcript[line] = comparable(`${method} ${told(received)}`);
      if (expected !== undefined && transcript[line] !== expected[line]) throw new Differs(transcript[line]);
      return received;
    },
    together: async (...requests) => {
      gate.shut();
      const answers: ReturnType<(typeof requests)[number]>[] = [];
      for (const request of requests) {
        const waits = gate.someoneWaits();
        const answer = request();
        answers.push(answer);
        await Promise.race([answer, waits]);
      }
      await gate.open();
      return Promise.all(answers);
    },
  };
}

const NO_ANSWER: Received = { status: 0, headers: {}, text: '', body: undefined };

function injected(
  { account, basePath }: Reference,
  method: string,
  path: string,
  { body, raw, type = 'application/json', authorization = `Bearer ${account.token}` }: Sending,
): InjectOptions {
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    method: method,
    url: basePath + path,
    headers: {
      ...(authorization === null ? {} : { authorization }),
      ...(payload === undefined || type === '' ? {} : { 'content-type': type }),
    },
    ...(payload === undefined ? {} : { payload }),
  };
}

function told({ status, headers, text }: Received): string {
  const { connection: _connection, 'content-length': _length, ...rest } = headers;
  return status === 0 ? 'no answer' : `${status} ${JSON.stringify(rest)} ${text}`;
}

function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Numbers the UUIDs of a transcript in the order in which they appear, and takes times out. */
function comparer(): (line: string) => string {
  const known = new Map<string, string>();
  return (line) =>
    line
      .replace(
        /[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g,
        (id: string, version: string) => {
          const name = known.get(id) ?? `#${known.size}v${version}`;
          known.set(id, name);
          return name;
        },
      )
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<time>');
}
