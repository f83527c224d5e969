import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operationFor } from '../../contract/questions';
import { plainItem } from '../../engine/language/plainItem';
import { compose } from '../../engine/wire/compose';
import type { Json, JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import type { Switches } from '../../reference/types';
import { subjectOf, type Subject } from '../matrix/subjects';
import { flagPairs } from './command';
import type { AccountState, Get } from './state';
import { stateOf } from './state';
import type { Fate, Passing, Relay } from './relay';
import { openRelay, pass } from './relay';

/** An account with other people's roles in it, behind a relay that may do harm. */
export interface Sandbox {
  readonly subject: Subject;
  readonly relay: Relay;
  /** Origin of the server itself. */
  readonly direct: string;
  /** A folder for the report; gone with the sandbox. */
  readonly out: string;
  /** Reads the account past the relay. */
  readonly state: () => Promise<AccountState>;
  /** Creates a role past the relay; gives the answer's status. */
  readonly create: (name: string) => Promise<number>;
  /** Sends one request past the relay. */
  readonly ask: (
    method: string,
    path: string,
    body?: string,
  ) => Promise<{ readonly status: number; readonly body: Json }>;
  /** The command line that runs the contract against the relay, all users and permits given. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export interface SandboxOptions {
  readonly contract: string;
  /** Roles that are there before the run. */
  readonly existing: number;
  readonly switches?: Switches;
  readonly fateOf?: (passing: Passing, sandbox: () => Sandbox) => Fate;
  /** Default: every permit. */
  readonly permits?: readonly string[];
}

const allPermits = ['change-existing', 'probe-existing', 'default-role', 'disposable'];

/** Starts an embedded server, fills its account, and puts a relay before it. */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const subject = await subjectOf(options.contract);
  const { reference, contract } = subject;
  const { account } = reference;
  const app = reference.create(options.switches ?? { faults: [], variants: [] });
  const direct = await app.listen({ host: '127.0.0.1', port: 0 });
  const ask: Sandbox['ask'] = async (method, path, body) => {
    const type = operationFor(contract, 'create').request?.mediaType ?? 'application/json';
    const answer = await fetch(direct + reference.basePath + path, {
      method,
      headers: {
        ...contract.headers,
        accept: 'application/json',
        authorization: `Bearer ${account.token}`,
        ...(body === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as Json) };
  };
  const get: Get = async (path) => (await ask('GET', path)).body;
  const create = async (name: string): Promise<number> => {
    const { method, path, body } = creating(subject, name);
    return (await ask(method, path, body)).status;
  };
  for (let count = 1; count <= options.existing; count += 1) await create(`Team ${String(count)}`);
  const made: { sandbox?: Sandbox } = {};
  const sandboxNow = (): Sandbox => {
    if (!made.sandbox) throw new Error('the sandbox is not open yet');
    return made.sandbox;
  };
  const { fateOf } = options;
  const relay = await openRelay(direct, fateOf ? (passing) => fateOf(passing, sandboxNow) : () => pass);
  const out = mkdtempSync(join(tmpdir(), 'rolecall-torture-'));
  made.sandbox = {
    subject,
    relay,
    direct,
    out,
    ask,
    create,
    state: () => stateOf(subject, get),
    args: commandLine(subject, relay.url + reference.basePath, out, options.permits ?? allPermits),
    env: { ROLECALL_TOKEN: account.token, ROLECALL_LIMITED_TOKEN: account.limitedToken },
    close: async () => {
      await relay.close();
      await app.close();
      rmSync(out, { recursive: true, force: true });
    },
  };
  return made.sandbox;
}

/** The request that creates a plain role of this name. */
export function creating(
  { contract, reference }: Subject,
  name: string,
): { method: string; path: string; body: string } {
  const operation = operationFor(contract, 'create');
  const plain = plainItem(contract, operation, reference.account.enabledFeatures);
  const item: JsonObject = withValueAt(plain, contract.role.nameAt, name);
  const call = { do: 'call', plays: 'create', purpose: 'given', operation: operation.name, items: [{ item }] } as const;
  const binding = { ids: {}, mark: '', params: reference.account.params, headers: {} };
  const { request } = compose(call, operation, binding);
  return { method: request.method, path: request.path, body: request.body ?? '' };
}

function commandLine({ id, reference }: Subject, url: string, out: string, permits: readonly string[]): string[] {
  const { params, foreign, users } = reference.account;
  return [
    ...['run', id, '--url', url, '--out', out],
    ...flagPairs('--param', params),
    ...flagPairs('--foreign', foreign),
    ...(users.length === 0 ? [] : ['--user', ...users]),
    ...(permits.length === 0 ? [] : ['--permit', ...permits]),
  ];
}
