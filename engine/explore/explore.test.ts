import { loadContract } from '../../contract/load';
import { shippedContracts } from '../../contract/shipped';
import type { Contract } from '../../contract/types';
import type { OutgoingRequest, Outcome } from '../../model/exchange';
import type { Json, JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';
import type { LawContext } from '../language/law';
import { takeSnapshot } from '../account/look';
import { createSession } from '../account/createSession';
import type { Session } from '../account/session';
import { explore } from './explore';
import { randomOf } from './random';
import { sequenceExplorer } from './sequences/sequences';
import type { DeepOutcome, DeepWorld } from './types';

/** Ways in which the little store goes wrong. */
interface StoreFaults {
  readonly updateRace?: boolean;
  readonly crashesAtEmoji?: boolean;
  readonly unsentResets?: boolean;
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** A role store of the simplest contract, a few lines in memory: the explorers' own tests need no server. */
function memoryStore(faults: StoreFaults): {
  readonly send: (request: OutgoingRequest) => Promise<Outcome>;
  readonly roles: Map<number, JsonObject>;
} {
  const roles = new Map<number, JsonObject>();
  const holders = new Map<string, number>();
  let ids = 100;
  const shown = (id: number): JsonObject => ({
    ...roles.get(id),
    members_count: [...holders.values()].filter((held) => held === id).length,
  });
  const create = (body: JsonObject): [number, Json?] => {
    ids += 1;
    roles.set(ids, {
      id: ids,
      description: '',
      enabled: true,
      ...body,
      permissions: { ...defaults, ...(body['permissions'] as JsonObject | undefined) },
    });
    return [201, shown(ids)];
  };
  const update = async (id: number, body: JsonObject): Promise<[number, Json?]> => {
    const before = roles.get(id) ?? {};
    if (faults.updateRace) await pause(4);
    const base = faults.updateRace ? before : (roles.get(id) ?? {});
    const lost = faults.unsentResets && body['description'] === undefined ? { description: '' } : {};
    roles.set(id, {
      ...base,
      ...body,
      ...lost,
      permissions: { ...(base['permissions'] as JsonObject), ...(body['permissions'] as JsonObject | undefined) },
    });
    return [200, shown(id)];
  };
  const agent = (user: string, body: Json | undefined): [number, Json?] => {
    if (isJsonObject(body)) {
      if (!roles.has(Number(body['role_id'])) && body['role_id'] !== 3) return [404];
      holders.set(user, Number(body['role_id']));
    }
    return [200, { role_id: holders.get(user) ?? 3 }];
  };
  const answer = async (request: OutgoingRequest): Promise<[number, Json?]> => {
    const [, , , , kind, last] = request.path.split('/');
    const parsed = read(request.body);
    if (faults.crashesAtEmoji && /\p{Emoji_Presentation}/u.test(JSON.stringify(parsed ?? ''))) return [500];
    const id = Number(last);
    if (kind === 'agents') return agent(last ?? '', request.method === 'PUT' ? parsed : undefined);
    if (last === undefined)
      return request.method === 'GET'
        ? [200, [...roles.keys()].map(shown)]
        : isValid(parsed) && typeof parsed['name'] === 'string'
          ? create(parsed)
          : [422];
    if (!roles.has(id)) return [404];
    if (request.method === 'GET') return [200, shown(id)];
    if (request.method === 'PUT') return isValid(parsed) ? update(id, parsed) : [422];
    if ([...holders.values()].includes(id)) return [409];
    roles.delete(id);
    return [204];
  };
  return {
    roles,
    send: async (request) => {
      await pause(0);
      const [status, body] = await answer(request);
      const text = body === undefined ? '' : JSON.stringify(body);
      return {
        kind: 'response',
        response: {
          status,
          headers: { 'content-type': 'application/json' },
          body: text,
          bodyBytes: text.length,
          truncated: false,
        },
      };
    },
  };
}

const texts: Readonly<Record<string, readonly string[]>> = {
  visitors_seen: ['account', 'department', 'own'],
  proactive_chatting: ['listen-join', 'listen', 'own'],
  view_past_chats: ['account', 'department', 'own', 'none'],
  ...Object.fromEntries(
    [
      'manage_bans',
      'access_analytics',
      'view_monitor',
      'edit_department_agents',
      'set_agent_chat_limit',
      'manage_shortcuts',
    ].map((name) => [name, ['account', 'none']]),
  ),
};
const flags = ['edit_visitor_information', 'edit_visitor_notes', 'edit_chat_tags'];
const defaults: JsonObject = {
  ...Object.fromEntries(Object.entries(texts).map(([name, values]) => [name, values[0] ?? ''])),
  access_analytics: 'none',
  edit_department_agents: 'none',
  set_agent_chat_limit: 'none',
  edit_visitor_information: true,
  edit_visitor_notes: true,
  edit_chat_tags: false,
};

function read(body: string | undefined): Json | undefined {
  try {
    return body === undefined ? undefined : (JSON.parse(body) as Json);
  } catch {
    return undefined;
  }
}

function isValid(body: Json | undefined): body is JsonObject {
  if (
    !isJsonObject(body) ||
    Object.keys(body).some((key) => !['name', 'description', 'enabled', 'permissions'].includes(key))
  )
    return false;
  const { name = '', description = '', enabled = true, permissions = {} } = body;
  return (
    typeof name === 'string' &&
    typeof description === 'string' &&
    typeof enabled === 'boolean' &&
    isJsonObject(permissions) &&
    Object.entries(permissions).every(
      ([key, value]) =>
        (Object.hasOwn(texts, key) && texts[key]?.includes(String(value)) === true) ||
        (flags.includes(key) && typeof value === 'boolean'),
    )
  );
}

/** A session with the little store, as a run has one after its first list. */
async function sessionWith(
  send: (request: OutgoingRequest) => Promise<Outcome>,
): Promise<{ readonly session: Session; readonly context: LawContext; readonly contract: Contract }> {
  const loaded = await loadContract(shippedContracts().find(({ id }) => id === 'zendesk-chat')?.folder ?? '');
  if (!loaded.ok) throw new Error('the contract does not load');
  const { contract } = loaded;
  const ports: Session['ports'] = {
    send,
    clock: { nowMs: () => performance.now(), sleep: pause },
    onExchange: () => undefined,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    journal: {
      intend: () => 0,
      created: () => undefined,
      deleted: () => undefined,
      borrow: () => 0,
      returned: () => undefined,
    },
  };
  const session = createSession({
    contract,
    ports,
    runMark: 'rcsz00000abc',
    settings: {
      params: {},
      headers: {},
      overrides: {},
      users: ['1', '2', '3'],
      permits: ['disposable'],
      enabledFeatures: [],
      concurrency: 4,
      maxLiveRoles: 10,
      settleMs: 0,
    },
  });
  await takeSnapshot(session, { show: [], users: [] }, 'first');
  const context: LawContext = {
    contract,
    seed: 1,
    enabledFeatures: [],
    disabledFeatures: [],
    foreign: {},
    params: {},
    learned: { keys: {}, builtIns: {}, builtInItems: {} },
  };
  return { session, context, contract };
}

/** Explores the little store until something is found, or until the time is up. */
async function exploring(
  faults: StoreFaults,
  timeMs: number,
): Promise<DeepOutcome & { left: number; formers: number }> {
  const store = memoryStore(faults);
  const { session, context } = await sessionWith(store.send);
  let found = false;
  const outcome = await explore(session, context, {
    timeMs,
    seed: 7,
    permits: [],
    stop: () => found,
    onProgress: (progress) => {
      found ||= progress.kind === 'finding';
    },
  });
  return { ...outcome, left: store.roles.size, formers: session.users.lent.size };
}

test('a store that works is found to work, and nothing is left in it', async () => {
  const { findings, rounds, rules, left, formers } = await exploring({}, 3000);
  expect(findings).toEqual([]);
  expect(Object.values(rounds).reduce((sum, many) => sum + many, 0)).toBeGreaterThan(0);
  expect(rules.map(({ id }) => id)).toEqual(['concurrency.linearizable', 'history.explained']);
  expect({ left, formers }).toEqual({ left: 0, formers: 0 });
}, 20_000);

test('updates that undo each other have no order', async () => {
  const { findings, left } = await exploring({ updateRace: true }, 10_000);
  expect(findings[0]).toMatchObject({ ruleId: 'concurrency.linearizable', level: 'should' });
  expect(findings[0]?.steps.join('\n')).toMatch(/Beforehand: create[\s\S]*update of role A[\s\S]*No: /);
  expect(findings[0]?.race).toMatchObject({
    kind: expect.stringMatching(/^two update/),
    before: expect.stringContaining('role A: '),
    after: expect.stringContaining('role A: '),
  });
  expect(findings[0]?.race?.requests.filter(({ phase }) => phase === 'together').map(({ label }) => label)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^update role A \(/)]),
  );
  expect(findings[0]?.orders).toMatchObject({ tried: 2, all: true });
  const inFlight =
    findings[0]?.race?.requests
      .filter(({ phase }) => phase === 'together')
      .flatMap(({ exchange }) => findings[0]?.exchanges.find(({ id }) => id === exchange) ?? []) ?? [];
  expect(new Set(inFlight.map(({ lane }) => lane)).size).toBe(inFlight.length);
  expect(inFlight.map(({ startedMs }) => startedMs)).toEqual(
    inFlight.map(({ startedMs }) => startedMs).sort((a, b) => a - b),
  );
  expect(JSON.stringify(findings[0]?.orders)).toMatch(/update role A .* before update role A/);
  expect(left).toBe(0);
}, 20_000);

test('a crash at unusual text is found and made small', async () => {
  const { findings } = await exploring({ crashesAtEmoji: true }, 10_000);
  expect(findings[0]?.ruleId).toMatch(/^(?:create|update)\.no-server-error$/);
  expect(findings[0]?.steps).toHaveLength(1);
  const sent = findings[0]?.exchanges[0]?.id;
  expect(findings[0]?.evidence).toEqual({
    test: sent,
    refutedBy: { view: 'status', exchange: sent, role: null, pointer: '', value: 500 },
  });
}, 20_000);

test('what takes several steps is found as a story', async () => {
  const store = memoryStore({ unsentResets: true });
  const { session, context } = await sessionWith(store.send);
  const findings: Parameters<DeepWorld['report']>[0][] = [];
  const began = performance.now();
  const over = (): boolean => findings.length > 0 || performance.now() - began > 15_000;
  const world: DeepWorld = {
    session,
    context,
    permits: [],
    random: randomOf(3),
    over,
    stopped: () => findings.length > 0,
    nowMs: () => performance.now() - began,
    isKnown: () => false,
    count: () => undefined,
    report: (finding) => findings.push(finding),
  };
  await sequenceExplorer(world).turn(15_000);
  expect(findings[0]?.ruleId).toMatch(/update\.description\.(?:unsent|read-back)|update\.isolation/);
  expect(findings[0]?.steps.at(-1)).toMatch(/Expected description/);
  const ids = findings[0]?.exchanges.map(({ id }) => id);
  expect(ids).toContain(findings[0]?.evidence?.test);
  expect(ids).toContain(findings[0]?.evidence?.refutedBy.exchange);
  expect(store.roles.size).toBe(0);
}, 30_000);
