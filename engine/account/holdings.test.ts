import type { OutgoingRequest } from '../../model/exchange';
import { fingerprintOf } from '../trial/fingerprints';
import { newRole, shownByCreate, tellingRole } from './holdings';
import { idleRoles, release } from './ownRoles';
import { createRoles } from './poolRoles';
import { preflight } from '../run/preflight';
import { takeSnapshot } from './look';
import { perform } from './perform';
import type { Session } from './session';
import { caseOf, historyOf } from '../testing/cases';
import { tinySession } from '../testing/tinyRun';
import { tinyServer } from '../testing/tinyServer';
import type { Call, Case } from '../language/case';

const update = (item: Record<string, string | boolean>): Case =>
  caseOf('u', {
    given: { roles: { A: { kind: 'own' } } },
    steps: [{ do: 'call', purpose: 'claim', operation: 'update', plays: 'update', role: 'A', items: [{ item }] }],
  });
const create = (item: Record<string, string>): Call => ({
  do: 'call',
  purpose: 'control',
  operation: 'create',
  plays: 'create',
  items: [{ role: 'K', item: { name: '{role-mark-here} k', ...item } }],
});

async function started(): Promise<Session> {
  const session = tinySession(tinyServer());
  await preflight(session);
  return session;
}

describe('the role that a case gets', () => {
  test('is one on which its update shows: it holds another value than is sent', async () => {
    const session = await started();
    await createRoles(session, 3, {});
    const idles = idleRoles(session.ownRoles);
    for (const { holds } of idles) {
      const colour = String(holds['colour']);
      expect(tellingRole(session, idles, update({ colour }), 'A')?.holds['colour']).not.toBe(colour);
    }
  });

  test('is the plainest where users are to hold it', async () => {
    const session = await started();
    await createRoles(session, 2, {});
    await perform(session, { ...create({}), purpose: 'given' }, {}, 'rc000000000000zz', 'bare');
    for (const role of session.ownRoles.roles.values()) release(role);
    const held = caseOf('held', { given: { roles: { A: { kind: 'own' } }, holders: { A: 1 } }, steps: [] });
    expect(Object.keys(tellingRole(session, idleRoles(session.ownRoles), held, 'A')?.holds ?? {})).toEqual(['name']);
  });
});

test('a role holds what it held where an update sends null for what that leaves as it is', async () => {
  const session = await started();
  await perform(
    session,
    {
      ...create({ colour: 'blue' }),
      purpose: 'given',
      items: [{ role: 'K', item: { name: '{role-mark-here} k', colour: 'blue', loud: true } }],
    },
    {},
    'rc000000000000zz',
    'full',
  );
  const [role] = [...session.ownRoles.roles.values()];
  await perform(
    session,
    {
      do: 'call',
      purpose: 'given',
      operation: 'update',
      plays: 'update',
      role: 'K',
      items: [{ item: { loud: null, colour: 'green' } }],
    },
    { K: role?.id ?? null },
    'rc000000000000zy',
    'nulls',
  );
  expect(role?.holds).toMatchObject({ loud: true, colour: 'green' });
});

test('what a new role holds is learned from one that was created with a name alone', async () => {
  const session = await started();
  expect(newRole(session)).toEqual({});
  await perform(session, { ...create({}), purpose: 'given' }, {}, 'rc000000000000zz', 'bare');
  await takeSnapshot(session, { show: [], users: [] }, 'look');
  expect(newRole(session)).toMatchObject({ colour: 'red' });
});

test('a create that went through stands for the control that carries no more than it did', async () => {
  const session = await started();
  const control = (item: Record<string, string>) => ({ key: 'k', given: { roles: {} }, call: create(item) });
  expect(shownByCreate(session, control({ colour: 'blue' }))).toBe(false);
  await createRoles(session, 1, {});
  expect(shownByCreate(session, control({ colour: 'blue' }))).toBe(true);
  expect(shownByCreate(session, control({ unheard: 'of' }))).toBe(false);
});

describe('whose mark a change bears', () => {
  const text = 'Text rcsz00000abc0001';
  const window = (item: Record<string, string> | null) =>
    [{ role: '1' }, item].map((one) => ({
      list: { items: new Map(one === null ? [] : [['1', one]]), repeated: [], pages: [] },
      shown: new Map(),
      users: new Map(),
      reads: [],
    }));
  const request = (method: string, path: string, body?: string): OutgoingRequest => ({
    method,
    path,
    headers: {},
    credential: 'main',
    ...(body === undefined ? {} : { body }),
  });
  const after = (sent: OutgoingRequest, item: Record<string, string> | null, expects: Case['expects'] = 'refused') =>
    fingerprintOf(
      historyOf('h', {
        case: caseOf('h', { expects }),
        own: new Set(['1']),
        looks: window(item),
        calls: [
          {
            step: create({}),
            stage: { after: 0 },
            sent: [],
            answer: { class: 'refused', status: 400, body: undefined, items: [], violations: [] },
            exchange: {
              id: 1,
              lane: 0,
              startedMs: 0,
              durationMs: 1,
              request: sent,
              outcome: { kind: 'lost', reason: 'timeout', message: '' },
            } as never,
          },
        ],
      }),
    );

  test("the sender's of the text that stands there now", () => {
    expect(
      after(request('PUT', '/roles/1', JSON.stringify({ description: text })), { role: '1', description: text }),
    ).toBe('target');
    expect(after(request('PUT', '/roles/1', '{"description":"another text"}'), { role: '1', description: text })).toBe(
      'another',
    );
  });

  test("not the sender's whose write was to be accepted", () => {
    expect(
      after(
        request('PUT', '/roles/1', JSON.stringify({ description: text })),
        { role: '1', description: text },
        'accepted',
      ),
    ).toBe('none');
  });

  test('that of a delete of the role that is gone', () => {
    expect(after(request('DELETE', '/roles/1'), null)).toBe('target');
    expect(after(request('PUT', '/roles/1', '{}'), null)).toBe('another');
  });

  test("nobody's where no text tells", () => {
    expect(after(request('PUT', '/roles/1', '{}'), { role: '1', loud: 'no' })).toBe('none');
  });
});
