import { spawn } from 'node:child_process';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveContract } from '../../check/resolveContract';
import { operationFor } from '../../contract/questions';
import type { Contract } from '../../contract/types';
import { holdingRequest } from '../../engine/wire/assigning';
import { listRequest } from '../../engine/wire/requests';
import type { OutgoingRequest } from '../../model/exchange';
import type { Json, JsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { allReferences } from '../../reference/all';
import type { Account } from '../../reference/types';
import { accountOf } from '../embedded';
import { bundled, runCli, type CliRun } from './runCli';

/** A write that an embedded server answered. */
export interface Written {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  /** How many writes were answered so far, this one included. */
  readonly nth: number;
}

/** An embedded server, what is in its account, and a configuration file that says how to reach it. */
export interface Sandbox {
  readonly contract: Contract;
  readonly config: string;
  readonly journal: string;
  /** Roles with what an update can change of them, and the roles of the users. */
  readonly state: () => Promise<Json>;
  /** Starts a run and kills it with SIGKILL once a write was answered; false where the run came to its end. */
  readonly killedAt: (moment: (write: Written) => boolean, ...args: string[]) => Promise<boolean>;
  readonly clean: (...args: string[]) => Promise<CliRun>;
  /** Answers every such write with a refusal from here on. */
  readonly refuse: (writes: ((write: Omit<Written, 'nth'>) => boolean) | null) => void;
  readonly close: () => Promise<void>;
}

/** Starts the embedded server of a contract for runs that are killed. */
export async function sandbox(id: string): Promise<Sandbox> {
  const reference = allReferences.find(({ contract }) => contract === id);
  const resolved = await resolveContract(id);
  if (!reference || !resolved.ok) throw new Error(`there is no contract ${id}`);
  const { contract } = resolved;
  const app = reference.create({ faults: [], variants: [] });
  const door = watched(app);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}${reference.basePath}`;
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-kill-'));
  const [config, out] = [join(folder, 'config.json'), join(folder, 'out')];
  writeFileSync(config, JSON.stringify({ ...accountOf(reference), url }));
  return {
    contract,
    config,
    journal: join(out, 'journal.jsonl'),
    state: () => stateOf(contract, reference.account, url),
    killedAt: (moment, ...args) => killedAt(door, moment, ['run', id, '--config', config, '--out', out, ...args]),
    clean: (...args) => runCli(['clean', out, '--config', config, ...args]),
    refuse: door.refuse,
    close: async () => {
      await app.close();
    },
  };
}

type Request = Omit<Written, 'nth'>;

/** Sees every write to a server, and refuses some. */
interface Door {
  readonly refuse: Sandbox['refuse'];
  /** Calls `hear` once a write was answered, until the function that it gives is called. */
  readonly listen: (hear: (write: Request) => void) => () => void;
}

function watched(app: FastifyInstance): Door {
  const listeners = new Set<(write: Request) => void>();
  let refused: ((write: Request) => boolean) | null = null;
  const requestOf = ({ method, url, body }: FastifyRequest): Request => ({ method, url, body: textOf(body) });
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'GET' && refused?.(requestOf(request))) await reply.code(409).send({ error: 'not now' });
  });
  app.addHook('onResponse', (request, _, done) => {
    if (request.method !== 'GET') listeners.forEach((hear) => hear(requestOf(request)));
    done();
  });
  return {
    refuse: (writes) => {
      refused = writes;
    },
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}

const textOf = (body: unknown): string =>
  typeof body === 'string' ? body : Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body ?? null);

function killedAt(door: Door, moment: (write: Written) => boolean, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bundled, ...args], { cwd: join(__dirname, '..', '..'), stdio: 'ignore' });
    let nth = 0;
    const stop = door.listen((write) => {
      nth += 1;
      if (moment({ ...write, nth })) child.kill('SIGKILL');
    });
    child.on('close', (_, signal) => {
      stop();
      resolve(signal === 'SIGKILL');
    });
  });
}

async function stateOf(contract: Contract, account: Account, url: string): Promise<Json> {
  const { assignment } = contract;
  const settings = { params: account.params, headers: contract.headers, overrides: {} };
  const read = async ({ method, path, headers }: OutgoingRequest): Promise<Json> => {
    const sent = { ...headers, authorization: `Bearer ${account.token}` };
    return (await (await fetch(url + path, { method, headers: sent })).json()) as Json;
  };
  const users: Json[] = [];
  for (const user of assignment ? account.users : [])
    if (assignment)
      users.push(valueAt(await read(holdingRequest({ settings }, assignment, user)), assignment.read.roleIdAt) ?? null);
  return { roles: rolesIn(contract, await read(listRequest({ contract, settings, runMark: '' }))), users };
}

/** Live roles by id, each with what an update can write. */
function rolesIn(contract: Contract, body: Json): JsonObject {
  const { at } = operationFor(contract, 'list').response.items;
  const items = (valueAt(body, at) ?? []) as readonly JsonObject[];
  const pointers = (operationFor(contract, 'update').request?.fields ?? [])
    .filter(({ isLeaf }) => isLeaf)
    .map(({ pointer }) => pointer);
  const removedAt = contract.role.fields.find((field) => field.removedAt)?.pointer;
  return Object.fromEntries(
    items
      .filter((item) => removedAt === undefined || (valueAt(item, removedAt) ?? null) === null)
      .map((item) => [
        String(valueAt(item, contract.role.idAt)),
        Object.fromEntries(pointers.map((pointer) => [pointer, valueAt(item, pointer) ?? null])),
      ]),
  );
}
