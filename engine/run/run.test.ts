import type { Outcome } from '../../model/exchange';
import { cleanUp } from '../account/cleanUp';
import type { Case } from '../language/case';
import { idKey } from '../language/history';
import { look } from '../account/look';
import { createRoles, discard } from '../account/poolRoles';
import { preflight } from './preflight';
import { caseOf } from '../testing/cases';
import { asked, keeping, onA, run, stateOf, untouched } from '../testing/keptRun';
import { tinyContract } from '../testing/tinyContract';
import { journalled, RUN_MARK, runTiny, tinySession } from '../testing/tinyRun';
import { tinyServer } from '../testing/tinyServer';

const onForeign = (label: string, item: Record<string, string | boolean>): Case =>
  caseOf('foreign', {
    expects: 'any',
    given: { roles: { S: { kind: 'built-in', label } } },
    steps: [{ do: 'call', purpose: 'claim', operation: 'update', plays: 'update', role: 'S', items: [{ item }] }],
  });

describe('roles of the run', () => {
  test.each(['single', 'bulk'] as const)(
    'everything created is deleted at the end, and nothing else (%s delete)',
    async (deleting) => {
      const { outcome, server } = await run([caseOf('a'), caseOf('b'), onA('c')], {
        contract: tinyContract({ deleting }),
      });
      expect(stateOf(server)).toBe(untouched());
      expect(outcome.cleanUp.created).toBeGreaterThanOrEqual(2);
      expect(outcome.cleanUp).toMatchObject({ deleted: outcome.cleanUp.created, leftBehind: [], notRestored: [] });
      expect(asked(server, 'DELETE').filter((path) => /\/[123]$/.test(path))).toEqual([]);
    },
  );

  test('the journal knows of each before its request and of its end', async () => {
    const server = tinyServer();
    const { journal, lines } = journalled();
    const { law } = keeping([caseOf('a')]);
    const send = server.send;
    const told: string[] = [];
    await runTiny([law], server, {
      ports: {
        journal,
        send: (request) => {
          if (request.method === 'POST') told.push(lines.at(-1) ?? '');
          return send(request);
        },
      },
    });
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((line) => line.startsWith(`intend ${RUN_MARK}`))).toBe(true);
    expect(
      lines
        .filter((line) => line.startsWith('created '))
        .map((line) => line.slice(8))
        .sort(),
    ).toEqual(
      lines
        .filter((line) => line.startsWith('deleted '))
        .map((line) => line.slice(8))
        .sort(),
    );
  });

  test('before a role loses the run tag from its name the journal learns of the new name', async () => {
    const renamed = onA('renamed', {
      steps: [
        {
          do: 'call',
          purpose: 'claim',
          operation: 'update',
          plays: 'update',
          role: 'A',
          items: [{ item: { name: 'x' } }],
        },
      ],
    });
    const { lines, server } = await run([renamed]);
    const told = lines.indexOf('intend x');
    expect(told).toBeGreaterThan(0);
    expect(lines[told + 1]).toMatch(/^created /);
    expect(lines.slice(0, told)).toContain(lines[told + 1]);
    expect(stateOf(server)).toBe(untouched());
  });

  test.each([4, 10])('there are never more than %d at once', async (maxLiveRoles) => {
    const server = tinyServer();
    const standing = server.roles.size;
    let most = 0;
    const several = Array.from({ length: 30 }, (_, index) =>
      index % 3 === 0
        ? caseOf(`a${String(index)}`)
        : index % 3 === 1
          ? onA(`b${String(index)}`)
          : caseOf(`c${String(index)}`, { expects: 'any' }),
    );
    const { law } = keeping(several);
    await runTiny([law], server, {
      settings: { maxLiveRoles },
      ports: {
        send: async (request) => {
          const outcome = await server.send(request);
          most = Math.max(most, server.roles.size - standing);
          return outcome;
        },
      },
    });
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(maxLiveRoles);
  });

  test('one that another case only read was not touched by it', async () => {
    const reads = caseOf('reads', {
      expects: 'any',
      steps: [{ do: 'call', purpose: 'claim', operation: 'list', plays: 'list', query: { page: '1' } }],
    });
    const refused = onA('refused', { expects: 'any', given: { roles: { A: { kind: 'own', shared: true } } } });
    const { histories } = await run([refused, reads]);
    const [one, other] = ['refused', 'reads'].map((id) => histories.find((history) => history.case.id === id));
    expect(other?.calls[0]?.answer.items.length).toBeGreaterThan(3);
    expect([...(one?.touchedByOthers ?? ['none'])]).toEqual([]);
  });

  test('one whose delete is refused is told as left behind', async () => {
    const { outcome, server } = await run([caseOf('a')], { faults: ['deletes-refused'] });
    expect(server.roles.size).toBeGreaterThan(3);
    expect(outcome.cleanUp.leftBehind.map(({ id }) => id).sort()).toEqual(
      [...server.roles.keys()]
        .filter((id) => id > 3)
        .map(String)
        .sort(),
    );
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
    await runTiny([law], server, {
      ports: {
        send: async (request) => {
          const outcome = await server.send(request);
          return request.method === 'POST' && outcome.kind === 'response'
            ? { ...outcome, response: { ...outcome.response, status: 422, body: '{}' } }
            : outcome;
        },
      },
    });
    expect(stateOf(server)).toBe(untouched());
  });

  test('one whose create got no answer is found by its mark and deleted', async () => {
    const server = tinyServer();
    const { law } = keeping([caseOf('a')]);
    await runTiny([law], server, {
      ports: {
        send: async (request): Promise<Outcome> => {
          const outcome = await server.send(request);
          return request.method === 'POST' ? { kind: 'lost', reason: 'timeout', detail: 'late' } : outcome;
        },
      },
    });
    expect(asked(server, 'POST').length).toBeGreaterThan(0);
    expect(stateOf(server)).toBe(untouched());
  });

  test('at most maxLiveRoles are alive at once', async () => {
    const server = tinyServer();
    let most = 0;
    const { law } = keeping(Array.from({ length: 12 }, (_, nth) => onA(`c${String(nth)}`)));
    await runTiny([law], server, {
      settings: { maxLiveRoles: 5 },
      ports: {
        send: async (request) => {
          const outcome = await server.send(request);
          most = Math.max(most, server.roles.size - 3);
          return outcome;
        },
      },
    });
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(5);
  });
});

describe('roles that were there before', () => {
  test('are never adopted nor deleted, even where the server renames one so that it carries the mark', async () => {
    const { server, outcome } = await run(
      [
        onA('a', {
          steps: [
            {
              do: 'call',
              purpose: 'claim',
              operation: 'update',
              plays: 'update',
              role: 'A',
              items: [{ item: { name: '{role-mark-here} x' } }],
            },
            { do: 'look' },
          ],
        }),
      ],
      { faults: ['renames-staff'] },
    );
    expect(String(server.roles.get(3)?.name)).toContain(RUN_MARK);
    expect([...server.roles.keys()]).toEqual([1, 2, 3]);
    expect(asked(server, 'DELETE')).not.toContain('/teams/7/roles/3');
    expect(outcome.cleanUp.leftBehind).toEqual([]);
  });

  test('are out of reach where a create answers with one of them', async () => {
    const removed = caseOf('removed', {
      given: { roles: { R: { kind: 'removed' }, M: { kind: 'own', item: {} } } },
      steps: [{ do: 'call', purpose: 'claim', operation: 'delete', plays: 'delete', role: 'M' }],
    });
    const reused = caseOf('reused', {
      steps: [
        ...caseOf('x').steps,
        {
          do: 'call',
          purpose: 'claim',
          operation: 'update',
          plays: 'update',
          role: 'N',
          items: [{ item: { colour: 'blue' } }],
        },
      ],
    });
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
    expect(stateOf(server)).toBe(untouched());
    expect(lines).toEqual(['borrow role 1 ("Owner") as it was', 'returned: borrow role 1 ("Owner") as it was']);
    expect(outcome.cleanUp.notRestored).toEqual([]);
  });

  test('one that cannot be put back is told, with what to send by hand', async () => {
    const server = tinyServer();
    const { outcome, lines } = await run(
      [onForeign('owner', { colour: 'blue' })],
      {
        ports: {
          send: (request) => {
            if (asked(server, 'PUT').length > 0) server.faults.add('refuses-writes');
            return server.send(request);
          },
        },
      },
      undefined,
      server,
    );
    expect(outcome.cleanUp.notRestored).toEqual([expect.stringMatching(/role 1 .*"colour":"red"/)]);
    expect(lines).toEqual(['borrow role 1 ("Owner") as it was']);
  });

  test('one that a case deleted is told, with how to create it again', async () => {
    const gone = caseOf('gone', {
      expects: 'any',
      given: { roles: { S: { kind: 'built-in', label: 'locked' } } },
      steps: [{ do: 'call', purpose: 'claim', operation: 'delete', plays: 'delete', role: 'S' }],
    });
    const { outcome } = await run([gone], { faults: ['deletes-built-in'] });
    expect(outcome.cleanUp.notRestored).toEqual([
      expect.stringMatching(/role 2 is gone: create it again as .*"Locked"/),
    ]);
  });
});

describe('sharing', () => {
  const refusedOnShared = (id: string): Case =>
    caseOf(id, {
      expects: 'refused',
      given: { roles: { A: { kind: 'own', shared: true } } },
      steps: [
        {
          do: 'call',
          purpose: 'claim',
          operation: 'update',
          plays: 'update',
          role: 'A',
          items: [{ item: { colour: 'purple' } }],
        },
      ],
    });

  test('one list before and one after serve many cases', async () => {
    const { server, histories } = await run(
      Array.from({ length: 6 }, (_, nth) => caseOf(`c${String(nth)}`)),
      { settings: { maxLiveRoles: 20 } },
    );
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
    const taken = caseOf('taken', {
      ...refusedOnShared('taken'),
      steps: [
        {
          do: 'call',
          purpose: 'claim',
          operation: 'update',
          plays: 'update',
          role: 'A',
          items: [{ item: { colour: 'blue' } }],
        },
      ],
    });
    const { histories } = await run([refusedOnShared('a'), taken]);
    const [a, other] = ['a', 'taken'].map((id) => histories.find((history) => history.case.id === id));
    expect(idKey(a?.ids['A'])).toBe(idKey(other?.ids['A']));
    expect(a?.touchedByOthers.has(idKey(a.ids['A']))).toBe(true);
    expect(other?.touchedByOthers.has(idKey(other.ids['A']))).toBe(false);
  });

  test("a role that a case may change is nobody else's", async () => {
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
    const chores = await discard(session, [...session.ownRoles.roles.values()], 'given');
    expect(chores?.calls.map(({ answer }) => answer.status)).toEqual([409]);
    expect([...session.ownRoles.roles.values()].every(({ state }) => state.is === 'presumed gone')).toBe(true);
    await look(session, { show: [], users: [] }, 'test');
    expect([...session.ownRoles.roles.values()].map(({ id, state }) => [id, state.is])).toEqual([
      [[...server.roles.keys()].at(-1), 'idle'],
    ]);
    expect(session.ownRoles.deleted).toBe(3);
    server.faults.clear();
    await cleanUp(session);
    expect(stateOf(server)).toBe(untouched());
    expect(session.ownRoles.leftBehind).toEqual([]);
  });

  test('more than ten go in several requests, and none is forgotten', async () => {
    const server = tinyServer();
    const session = tinySession(server, { contract: tinyContract({ deleting: 'bulk' }) });
    await preflight(session);
    await createRoles(session, 23, {});
    await cleanUp(session);
    expect(asked(server, 'DELETE')).toHaveLength(3);
    expect(stateOf(server)).toBe(untouched());
  });
});
