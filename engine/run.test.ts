import type { Outcome } from '../model/exchange';
import type { Case, Check, History, Law } from './law';
import { idKey } from './law';
import { look } from './look';
import { cleanUp } from './cleanUp';
import { createRoles, discard } from './pool';
import { preflight } from './preflight';
import type { RunOutcome } from './run';
import { caseOf, checkOf } from './testing/cases';
import { tinyContract } from './testing/tinyContract';
import { journalled, RUN_MARK, runTiny, tinySession } from './testing/tinyRun';
import type { TinyRun } from './testing/tinyRun';
import type { TinyFault } from './testing/tinyFaults';
import type { TinyServer } from './testing/tinyServer';
import { tinyServer } from './testing/tinyServer';

/** A law of the given cases that keeps the histories it was shown. */
function keeping(cases: readonly Case[], judge: Check['judge'] = () => ({ verdict: 'pass' })) {
  const histories: History[] = [];
  const law: Law = { name: 'kept', about: 'Keeps what it sees.', checks: () => [checkOf('kept', cases, (history) => {
    histories.push(history);
    return judge(history);
  })] };
  return { law, histories };
}

interface Ran { readonly outcome: RunOutcome; readonly server: TinyServer; readonly histories: readonly History[]; readonly lines: readonly string[] }

async function run(cases: readonly Case[], { faults = [], ...more }: TinyRun & { readonly faults?: readonly TinyFault[] } = {}, judge?: Check['judge'], server = tinyServer(...faults)): Promise<Ran> {
  const { law, histories } = keeping(cases, judge);
  const { journal, lines } = journalled();
  return { outcome: await runTiny([law], server, { ...more, ports: { journal, ...more.ports } }), server, histories, lines };
}

const before = (): string => JSON.stringify([[...tinyServer().roles], [...tinyServer().users]]);
const now = (server: TinyServer): string => JSON.stringify([[...server.roles], [...server.users]]);
const asked = ({ asked: all }: TinyServer, method: string): string[] => all.filter((one) => one.method === method).map(({ path }) => path);
const onA = (id: string, more: Partial<Case> = {}): Case => caseOf(id, { given: { roles: { A: { kind: 'own' } } }, steps: [{ do: 'call', purpose: 'claim', operation: 'update', role: 'A', items: [{ item: { colour: 'blue' } }] }], ...more });
const onForeign = (label: string, item: Record<string, string | boolean>): Case => caseOf('foreign', {
  expects: 'any', given: { roles: { S: { kind: 'built-in', label } } }, steps: [{ do: 'call', purpose: 'claim', operation: 'update', role: 'S', items: [{ item }] }],
});

describe('roles of the run', () => {
  test.each(['single', 'bulk'] as const)('everything created is deleted at the end, and nothing else (%s delete)', async (deleting) => {
    const { outcome, server } = await run([caseOf('a'), caseOf('b'), onA('c')], { contract: tinyContract({ deleting }) });
    expect(now(server)).toBe(before());
    expect(outcome.cleanUp.created).toBeGreaterThanOrEqual(2);
    expect(outcome.cleanUp).toMatchObject({ deleted: outcome.cleanUp.created, leftBehind: [], notRestored: [] });
    expect(asked(server, 'DELETE').filter((path) => /\/[123]$/.test(path))).toEqual([]);
  });

  test('the journal knows of each before its request and of its end', async () => {
    const server = tinyServer();
    const { journal, lines } = journalled();
    const { law } = keeping([caseOf('a')]);
    const send = server.send;
    const told: string[] = [];
    await runTiny([law], server, { ports: { journal, send: (request) => {
      if (request.method === 'POST') told.push(lines.at(-1) ?? '');
      return send(request);
    } } });
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((line) => line.startsWith(`intend ${RUN_MARK}`))).toBe(true);
    expect(lines.filter((line) => line.startsWith('created ')).map((line) => line.slice(8)).sort()).toEqual(lines.filter((line) => line.startsWith('deleted ')).map((line) => line.slice(8)).sort());
  });

  test('one whose delete is refused is told as left behind', async () => {
    const { outcome, server } = await run([caseOf('a')], { faults: ['deletes-refused'] });
    expect(server.roles.size).toBeGreaterThan(3);
    expect(outcome.cleanUp.leftBehind.map(({ id }) => id).sort()).toEqual([...server.roles.keys()].filter((id) => id > 3).map(String).sort());
    expect(outcome.cleanUp.leftBehind[0]?.name).toContain(RUN_MARK);
  });

  test('one whose delete was answered with success but that is still listed is told as well', async () => {
    const { outcome } = await run([caseOf('a')], { faults: ['deletes-nothing'] });
    expect(outcome.cleanUp.leftBehind.length).toBe(outcome.cleanUp.created);
    expect(outcome.cleanUp.deleted).toBe(0);
  });

  test('one that a refused create made all the same is found by its mark and deleted', async () => {
    const server = tinyServer();
    const { law } = keeping([caseOf('a', { expects: 'refused' })]);
    await runTiny([law], server, { ports: { send: async (request) => {
      const outcome = await server.send(request);
      return request.method === 'POST' && outcome.kind === 'response' ? { ...outcome, response: { ...outcome.response, status: 422, body: '{}' } } : outcome;
    } } });
    expect(now(server)).toBe(before());
  });

  test('one whose create got no answer is found by its mark and deleted', async () => {
    const server = tinyServer();
    const { law } = keeping([caseOf('a')]);
    await runTiny([law], server, { ports: { send: async (request): Promise<Outcome> => {
      const outcome = await server.send(request);
      return request.method === 'POST' ? { kind: 'lost', reason: 'timeout', detail: 'late' } : outcome;
    } } });
    expect(asked(server, 'POST').length).toBeGreaterThan(0);
    expect(now(server)).toBe(before());
  });

  test('at most maxLiveRoles are alive at once', async () => {
    const server = tinyServer();
    let most = 0;
    const { law } = keeping(Array.from({ length: 12 }, (_, nth) => onA(`c${String(nth)}`)));
    await runTiny([law], server, { settings: { maxLiveRoles: 5 }, ports: { send: async (request) => {
      const outcome = await server.send(request);
      most = Math.max(most, server.roles.size - 3);
      return outcome;
    } } });
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(5);
  });
});

describe('roles that were there before', () => {
  test('are never adopted nor deleted, even where the server renames one so that it carries the mark', async () => {
    const { server, outcome } = await run([onA('a', { steps: [{ do: 'call', purpose: 'claim', operation: 'update', role: 'A', items: [{ item: { name: '{role-mark-here} x' } }] }, { do: 'look' }] })], { faults: ['renames-staff'] });
    expect(String(server.roles.get(3)?.name)).toContain(RUN_MARK);
    expect([...server.roles.keys()]).toEqual([1, 2, 3]);
    expect(asked(server, 'DELETE')).not.toContain('/teams/7/roles/3');
    expect(outcome.cleanUp.leftBehind).toEqual([]);
  });

  test('are out of reach where a create answers with one of them', async () => {
    const removed = caseOf('removed', { given: { roles: { R: { kind: 'removed' }, M: { kind: 'own', item: {} } } }, steps: [{ do: 'call', purpose: 'claim', operation: 'delete', role: 'M' }] });
    const reused = caseOf('reused', { steps: [...caseOf('x').steps, { do: 'call', purpose: 'claim', operation: 'update', role: 'N', items: [{ item: { colour: 'blue' } }] }] });
    const { server, outcome } = await run([onA('a'), removed, reused], { faults: ['create-answers-owner'] });
    expect([...asked(server, 'PUT'), ...asked(server, 'DELETE')]).toEqual([]);
    expect(outcome.cleanUp.created).toBe(0);
  });

  test('are left alone even where one carries the mark from the start', async () => {
    const server = tinyServer();
    const staff = server.roles.get(3);
    if (staff) server.roles.set(4, { ...staff, id: 4, name: `${RUN_MARK}0001 old`, is_default: false });
    await run([onA('a')], {}, undefined, server);
    expect(server.roles.has(4)).toBe(true);
  });

  test('a built-in that a case changed is put back, journalled before', async () => {
    const { server, lines, outcome, histories } = await run([onForeign('owner', { colour: 'blue' })]);
    expect(asked(server, 'PUT').length).toBe(2);
    expect(histories[0]?.calls[0]?.answer.class).toBe('accepted');
    expect(now(server)).toBe(before());
    expect(lines).toEqual(['restore role 1 as it was', 'restored: restore role 1 as it was']);
    expect(outcome.cleanUp.notRestored).toEqual([]);
  });

  test('one that cannot be put back is told, with what to send by hand', async () => {
    const server = tinyServer();
    const { outcome, lines } = await run([onForeign('owner', { colour: 'blue' })], { ports: { send: (request) => {
      if (asked(server, 'PUT').length > 0) server.faults.add('refuses-writes');
      return server.send(request);
    } } }, undefined, server);
    expect(outcome.cleanUp.notRestored).toEqual([expect.stringMatching(/role 1 .*"colour":"red"/)]);
    expect(lines).toEqual(['restore role 1 as it was']);
  });

  test('one that a case deleted is told, with how to create it again', async () => {
    const gone = caseOf('gone', { expects: 'any', given: { roles: { S: { kind: 'built-in', label: 'locked' } } }, steps: [{ do: 'call', purpose: 'claim', operation: 'delete', role: 'S' }] });
    const { outcome } = await run([gone], { faults: ['deletes-built-in'] });
    expect(outcome.cleanUp.notRestored).toEqual([expect.stringMatching(/role 2 is gone: create it again as .*"Locked"/)]);
  });
});

describe('sharing', () => {
  const refusedOnShared = (id: string): Case => caseOf(id, {
    expects: 'refused', given: { roles: { A: { kind: 'own', shared: true } } }, steps: [{ do: 'call', purpose: 'claim', operation: 'update', role: 'A', items: [{ item: { colour: 'purple' } }] }],
  });

  test('one list before and one after serve many cases', async () => {
    const { server, histories } = await run(Array.from({ length: 6 }, (_, nth) => caseOf(`c${String(nth)}`)), { settings: { maxLiveRoles: 20 } });
    expect(histories).toHaveLength(6);
    expect(new Set(histories.map(({ looks }) => looks[1])).size).toBe(1);
    // The first, one after the cases, one after clean-up.
    expect(asked(server, 'GET')).toHaveLength(3);
  });

  test('cases that shall be refused share a role between the same looks', async () => {
    const { histories } = await run(Array.from({ length: 6 }, (_, nth) => refusedOnShared(`c${String(nth)}`)));
    expect(new Set(histories.map(({ ids }) => idKey(ids['A']))).size).toBe(1);
    // Refused altogether, none of them has touched it for the others.
    expect(histories.every(({ touchedByOthers, ids }) => !touchedByOthers.has(idKey(ids['A'])))).toBe(true);
  });

  test('a shared role that one case did change is touched for the others', async () => {
    const taken = caseOf('taken', { ...refusedOnShared('taken'), steps: [{ do: 'call', purpose: 'claim', operation: 'update', role: 'A', items: [{ item: { colour: 'blue' } }] }] });
    const { histories } = await run([refusedOnShared('a'), taken]);
    const [a, other] = ['a', 'taken'].map((id) => histories.find((history) => history.case.id === id));
    expect(idKey(a?.ids['A'])).toBe(idKey(other?.ids['A']));
    expect(a?.touchedByOthers.has(idKey(a.ids['A']))).toBe(true);
    expect(other?.touchedByOthers.has(idKey(other.ids['A']))).toBe(false);
  });

  test('a role that a case may change is nobody else\'s', async () => {
    const { histories } = await run(Array.from({ length: 4 }, (_, nth) => onA(`c${String(nth)}`)));
    expect(new Set(histories.map(({ ids }) => idKey(ids['A']))).size).toBe(4);
    expect(histories.every(({ touchedByOthers, ids }) => !touchedByOthers.has(idKey(ids['A'])))).toBe(true);
  });
});

describe('bulk deletes', () => {
  test('done in part, the next list tells which are gone', async () => {
    const server = tinyServer('bulk-deletes-one-less');
    const session = tinySession(server, { contract: tinyContract({ deleting: 'bulk' }) });
    await preflight(session);
    await createRoles(session, 4, {});
    const chores = await discard(session, [...session.own.values()], 'given');
    expect(chores?.calls.map(({ answer }) => answer.status)).toEqual([409]);
    expect([...session.own.values()].every(({ presumedGone }) => presumedGone)).toBe(true);
    await look(session, { show: [], users: [] }, 'test');
    expect([...session.own.values()].map(({ id, presumedGone }) => [id, presumedGone])).toEqual([[[...server.roles.keys()].at(-1), false]]);
    expect(session.deleted).toBe(3);
    server.faults.clear();
    await cleanUp(session);
    expect(now(server)).toBe(before());
    expect(session.leftBehind).toEqual([]);
  });

  test('more than ten go in several requests, and none is forgotten', async () => {
    const server = tinyServer();
    const session = tinySession(server, { contract: tinyContract({ deleting: 'bulk' }) });
    await preflight(session);
    await createRoles(session, 23, {});
    await cleanUp(session);
    expect(asked(server, 'DELETE')).toHaveLength(3);
    expect(now(server)).toBe(before());
  });
});

describe('users', () => {
  const held = caseOf('held', { given: { roles: { A: { kind: 'own' } }, holders: { A: 2 } }, steps: [{ do: 'look' }], seesUsers: true });

  test('go back to what they held, journalled before they are first moved', async () => {
    const { server, histories, lines, outcome } = await run([held]);
    expect(histories[0]?.looks.at(-1)?.users.get('u1')).toBe(histories[0]?.ids['A']);
    expect(histories[0]?.problem).toBeNull();
    expect(now(server)).toBe(before());
    expect(lines.filter((line) => line.includes('user')).sort()).toEqual(['restore role of user u1', 'restore role of user u2', 'restored: restore role of user u1', 'restored: restore role of user u2']);
    expect(outcome.cleanUp.notRestored).toEqual([]);
  });

  test('who cannot be put back is told with the role that was held', async () => {
    const server = tinyServer();
    const { law } = keeping([held]);
    const outcome = await runTiny([law], server, { ports: { send: (request) => {
      if (server.asked.filter(({ method, path }) => method === 'PUT' && path.includes('/users/')).length === 2) server.faults.add('users-stuck');
      return server.send(request);
    } } });
    expect(outcome.cleanUp.notRestored).toEqual([expect.stringMatching(/u1 held role 3/), expect.stringMatching(/u2 held role null/)]);
  });

  test('too few of them make the case open, not red, and nobody is moved', async () => {
    const { outcome, server } = await run([held], { settings: { users: ['u1', 'nobody'] } }, () => ({ verdict: 'fail', message: 'x', expected: '', actual: '' }));
    expect(outcome.rules[0]).toMatchObject({ verdict: 'inconclusive' });
    expect(outcome.rules[0]?.reason).toContain('nobody');
    expect(now(server)).toBe(before());
  });
});

describe('defaults', () => {
  const sole = caseOf('sole', {
    given: { roles: { A: { kind: 'own', item: { is_default: true } } }, sole: 'A' }, alone: true, expects: 'refused', needs: [{ kind: 'permit', name: 'default-role' }],
    steps: [{ do: 'call', purpose: 'claim', operation: 'update', role: 'A', items: [{ item: { is_default: false } }] }],
  });
  const defaultsOf = (history: History | undefined): string[] => [...(history?.looks[0]?.list?.items.entries() ?? [])].filter(([, item]) => item['is_default'] === true).map(([key]) => key);

  test('are turned aside so that one role alone has it, and given back to every role that had it', async () => {
    const { server, histories, lines, outcome } = await run([sole]);
    expect(histories[0]?.problem).toBeNull();
    expect(defaultsOf(histories[0])).toEqual([idKey(histories[0]?.ids['A'])]);
    expect(histories[0]?.calls.at(-1)?.answer.class).toBe('refused');
    expect(now(server)).toBe(before());
    expect(outcome.cleanUp).toMatchObject({ leftBehind: [], notRestored: [] });
    expect(lines.filter((line) => line.startsWith('restore ')).length).toBe(lines.filter((line) => line.startsWith('restored: ')).length);
  });

  test('are given back before our own role loses it, so that the account never lacks one', async () => {
    const server = tinyServer();
    let fewest = 9;
    await run([sole], { ports: { send: async (request) => {
      const outcome = await server.send(request);
      fewest = Math.min(fewest, [...server.roles.values()].filter((role) => role.is_default === true).length);
      return outcome;
    } } }, undefined, server);
    expect(fewest).toBe(1);
  });

  test('one that cannot be given back is told, with what to do by hand', async () => {
    const { outcome, server } = await run([sole], { faults: ['staff-never-default-again'] });
    expect(server.roles.get(1)?.is_default).toBe(true);
    expect(outcome.cleanUp.notRestored).toEqual([expect.stringMatching(/role 3 \("Staff"\).*is_default to true by hand/)]);
  });

  test('without the permit nothing of it is sent', async () => {
    const { outcome, server } = await run([sole], { settings: { permits: [] } });
    expect(server.asked.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(outcome.rules[0]).toMatchObject({ verdict: 'skip', reason: 'needs --permit default-role' });
  });
});

describe('verdicts', () => {
  const failing = { verdict: 'fail', message: 'wrong', expected: 'a', actual: 'b' } as const;

  test('a failure is seen again before it is one', async () => {
    const { outcome, histories } = await run([caseOf('a')], {}, () => failing);
    expect(histories).toHaveLength(2);
    expect(outcome.rules[0]).toMatchObject({ verdict: 'fail', findings: [{ caseId: 'a' }] });
  });

  test('a failure that is not seen again is none', async () => {
    let times = 0;
    const { outcome } = await run([caseOf('a')], {}, () => ((times += 1) === 1 ? failing : { verdict: 'pass' }));
    expect(outcome.rules[0]).toMatchObject({ verdict: 'inconclusive', findings: [] });
  });

  test('failures of one rule are one finding with echoes', async () => {
    const { outcome } = await run([caseOf('a'), caseOf('b'), caseOf('c')], {}, () => failing);
    expect(outcome.rules[0]?.findings).toHaveLength(1);
    expect(outcome.rules[0]?.findings[0]?.echoes.length).toBe(2);
  });

  test('a given that could not be brought about makes the case open, whatever the law thinks of it', async () => {
    const { outcome } = await run([onA('a')], { faults: ['refuses-writes'] }, () => failing);
    expect(outcome.rules[0]).toMatchObject({ verdict: 'inconclusive', reason: expect.stringMatching(/could not be created/) as string });
  });

  test('a refused control leaves its cases unsent and open', async () => {
    const control = { key: 'plain', given: { roles: {} }, call: { do: 'call', purpose: 'control', operation: 'create', items: [{ item: { name: '' } }] } } as const;
    const { outcome, server } = await run([caseOf('a', { expects: 'refused', control })]);
    expect(outcome.rules[0]).toMatchObject({ verdict: 'inconclusive', reason: expect.stringMatching(/its control \(plain\) was refused/) as string });
    expect(asked(server, 'POST').length).toBe(1);
  });

  test('a combined case that is not plainly accepted falls apart into its single ones', async () => {
    const bad = { do: 'call', purpose: 'claim', operation: 'create', items: [{ role: 'N', item: { name: '{role-mark-here}', colour: 'purple' } }] } as const;
    const { histories } = await run([caseOf('all', { steps: [bad], split: [caseOf('one'), caseOf('two')] })]);
    expect(histories.map((history) => history.case.id)).toEqual(['one', 'two']);
  });

  test('what the budget does not reach is open, and clean-up is still done', async () => {
    const { outcome, server } = await run(Array.from({ length: 60 }, (_, nth) => onA(`c${String(nth)}`)), { settings: { budget: 70 } });
    expect(outcome.requests).toBeLessThanOrEqual(70);
    expect(outcome.plan?.dropped.length).toBeGreaterThan(0);
    expect(now(server)).toBe(before());
  });
});

describe('a run that is cut short', () => {
  test('by an abort stops at once, and still cleans up', async () => {
    const server = tinyServer();
    const abort = new AbortController();
    const { law } = keeping(Array.from({ length: 8 }, (_, nth) => onA(`c${String(nth)}`)));
    const outcome = await runTiny([law], server, { ports: { signal: abort.signal, send: (request) => {
      if (request.method === 'PUT') abort.abort();
      return server.send(request);
    } } });
    expect(outcome.stopped?.reason).toBe('interrupted');
    expect(asked(server, 'PUT').length).toBeLessThanOrEqual(3);
    expect(now(server)).toBe(before());
    expect(outcome.cleanUp.leftBehind).toEqual([]);
  });

  test('by silence tells what it could not delete', async () => {
    const server = tinyServer();
    const { law } = keeping([onA('a')]);
    const outcome = await runTiny([law], server, { ports: { send: (request) => {
      if (request.method === 'PUT') server.faults.add('silent');
      return server.send(request);
    } } });
    expect(outcome.cleanUp.leftBehind.length).toBe(server.roles.size - 3);
  });

  test.each<[string, Partial<Record<number, string>>, string]>([
    ['401', { 401: '{}' }, 'credentials'], ['403', { 403: '{}' }, 'credentials'], ['404', { 404: '{}' }, 'not-an-api'], ['a page', { 200: '<html>' }, 'not-an-api'],
  ])('before it began by %s: nothing is written', async (_, replies, reason) => {
    const server = tinyServer();
    const [[status, body] = ['500', '']] = Object.entries(replies);
    const { law } = keeping([caseOf('a')]);
    const outcome = await runTiny([law], server, { ports: { send: (request) => {
      void server.send(request);
      const html = body?.startsWith('<') ?? false;
      return Promise.resolve({ kind: 'response', response: { status: Number(status), body: body ?? '', bodyBytes: 2, truncated: false, headers: { 'content-type': html ? 'text/html' : 'application/json' } } });
    } } });
    expect(outcome.stopped?.reason).toBe(reason);
    expect(server.asked.every(({ method }) => method === 'GET')).toBe(true);
    expect(outcome.rules.filter(({ verdict }) => verdict === 'pass')).toEqual([]);
  });
});

test('read-only sends nothing but GET', async () => {
  const { server, outcome } = await run([caseOf('a'), onA('b')], { settings: { readOnly: true } });
  expect(new Set(server.asked.map(({ method }) => method))).toEqual(new Set(['GET']));
  expect(outcome.rules[0]).toMatchObject({ verdict: 'skip', reason: expect.stringMatching(/read-only/) as string });
});
