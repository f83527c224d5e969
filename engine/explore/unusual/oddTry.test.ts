import { loadContract } from '../../../contract/load';
import { shippedContracts } from '../../../contract/shipped';
import type { Contract } from '../../../contract/types';
import type { OutgoingRequest, Outcome } from '../../../model/exchange';
import type { Json } from '../../../model/json';
import type { LawContext } from '../../language/law';
import { createSession } from '../../account/createSession';
import type { Session } from '../../account/session';
import type { OddCase } from './oddCases';
import { tryOdd, type OddBreak } from './oddTry';
import { randomOf } from '../random';
import type { DeepWorld } from '../types';

jest.setTimeout(30_000);

let contract: Contract;
beforeAll(async () => {
  const loaded = await loadContract(shippedContracts().find(({ id }) => id === 'glance-group-roles')?.folder ?? '');
  if (!loaded.ok) throw new Error('the contract does not load');
  contract = loaded.contract;
});

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}
type Answers = (asked: Asked) => readonly [number, Json?] | undefined;

const said = (status: number, body: Json | undefined): Outcome => {
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
};

/**
 * Tries one case on a group that has one role to give, 12; `answers` says what else is answered, by default that all is
 * well.
 */
async function trying(
  one: OddCase,
  answers: Answers,
): Promise<{ readonly broken: OddBreak | null; readonly bodies: string[] }> {
  const bodies: string[] = [];
  const role = { roleId: 12, name: 'a', description: '', inUse: false, userCount: 0, settings: {} };
  const send = ({ method, path, body = '' }: OutgoingRequest): Promise<Outcome> => {
    if (method !== 'GET' && method !== 'POST') bodies.push(body);
    const [status, answer] = answers({ method, path, body }) ?? [
      200,
      method === 'POST'
        ? [role]
        : method === 'PUT'
          ? { status: 'ok', message: 'ok' }
          : path.endsWith('/roles')
            ? { roles: [role] }
            : role,
    ];
    return Promise.resolve(said(status, answer));
  };
  const ports: Session['ports'] = {
    send,
    clock: { nowMs: () => 0, sleep: () => Promise.resolve() },
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
      params: { group_id: '7' },
      headers: {},
      overrides: {},
      users: [],
      permits: ['disposable'],
      enabledFeatures: [],
      concurrency: 4,
      maxLiveRoles: 10,
      settleMs: 0,
    },
  });
  const context: LawContext = {
    contract,
    seed: 1,
    enabledFeatures: [],
    disabledFeatures: [],
    foreign: {},
    params: {},
    learned: { keys: {}, builtIns: {}, builtInItems: {} },
  };
  const world: DeepWorld = {
    session,
    context,
    permits: [],
    random: randomOf(1),
    over: () => false,
    stopped: () => false,
    nowMs: () => 0,
    isKnown: () => false,
    count: () => undefined,
    report: () => undefined,
  };
  return { broken: await tryOdd(world, one, { id: null }), bodies };
}

const unseen = 'video-settings';
const isUnseen = ({ path }: Asked): boolean => path.endsWith(`/${unseen}`);
const fraction: OddCase = { kind: 'body-id', operation: unseen, form: 'with a fraction' };

test('a malformed id is made from the id of the role, and counts if a plain request is accepted', async () => {
  const { broken, bodies } = await trying(fraction, () => undefined);
  expect(bodies).toEqual([
    '[{"backgroundImageSettings":"office.png","roleId":12.5}]',
    '[{"backgroundImageSettings":"office.png","roleId":12}]',
  ]);
  expect(broken).toMatchObject({ ruleId: 'video-settings.id.malformed-status', statement: { level: 'should' } });
  expect(broken?.exchanges).toHaveLength(2);
  expect(broken?.script.lanes[0]?.[0]?.request.body).toBe(
    '[{"backgroundImageSettings":"office.png","roleId":"~id.A~".5}]',
  );
});

test('where the plain request is refused too, or the id may be merely unknown, nothing is said', async () => {
  const onlyOdd: Answers = (asked) => (isUnseen(asked) && !asked.body.includes('.5') ? [404] : undefined);
  expect((await trying(fraction, onlyOdd)).broken).toBeNull();
  expect((await trying({ ...fraction, form: 'beyond 64 bits' }, () => undefined)).broken).toBeNull();
});

test('a server error of what nothing shows counts unless it answers everything so', async () => {
  const one: OddCase = { ...fraction, form: 'beyond 64 bits' };
  const fails =
    (when: (body: string) => boolean): Answers =>
    (asked) =>
      isUnseen(asked) && when(asked.body) ? [500] : undefined;
  expect(
    (
      await trying(
        one,
        fails((body) => body.includes('100000000000000000000')),
      )
    ).broken?.ruleId,
  ).toBe('video-settings.no-server-error');
  expect(
    (
      await trying(
        one,
        fails(() => true),
      )
    ).broken,
  ).toBeNull();
});

test('text that follows the value is sent as it stands', async () => {
  const one: OddCase = { kind: 'body', operation: 'update', way: 'a word after it' };
  const { broken, bodies } = await trying(one, () => undefined);
  expect(bodies[0]).toMatch(/^\{"name":"rcsz00000abc\w{4} A"\} role$/);
  expect(broken?.ruleId).toBe('update.malformed');
  expect((await trying(one, ({ body }) => (body.endsWith(' role') ? [400] : undefined))).broken).toBeNull();
});

test.each([
  ['imagefills', 'video-settings.backgroundSelectedEffect.enum-refused'],
  ['imagefill', undefined],
  ['imagefill\u0000', undefined],
])('%j, taken as a value that nothing shows, goes with all that values require', async (value, rule) => {
  const { broken, bodies } = await trying(
    { kind: 'listed', operation: unseen, pointer: '/backgroundSelectedEffect', value },
    () => undefined,
  );
  expect(JSON.parse(bodies[0] ?? '')).toEqual([
    { roleId: 12, backgroundSelectedEffect: value, backgroundImageSettings: 'office.png', fillColor: '#336699' },
  ]);
  expect(broken?.ruleId).toBe(rule);
  if (rule !== undefined) expect(broken?.statement.level).toBe('must');
});
