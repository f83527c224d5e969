import type { History } from '../language/history';
import { idKey } from '../language/history';
import { caseOf } from '../testing/cases';
import { keeping, run, stateOf, untouched } from '../testing/keptRun';
import { runTiny } from '../testing/tinyRun';
import { tinyServer } from '../testing/tinyServer';

describe('users', () => {
  const held = caseOf('held', {
    given: { roles: { A: { kind: 'own' } }, holders: { A: 2 } },
    steps: [{ do: 'look' }],
    seesUsers: true,
  });

  test('go back to what they held, journalled before they are first moved', async () => {
    const { server, histories, lines, outcome } = await run([held]);
    expect(histories[0]?.looks.at(-1)?.users.get('u1')).toBe(histories[0]?.ids['A']);
    expect(histories[0]?.problem).toBeNull();
    expect(stateOf(server)).toBe(untouched());
    expect(lines.filter((line) => line.includes('user')).sort()).toEqual([
      'borrow role of user u1',
      'borrow role of user u2',
      'returned: borrow role of user u1',
      'returned: borrow role of user u2',
    ]);
    expect(outcome.cleanUp.notRestored).toEqual([]);
  });

  test('who only has to be freed gets back what it held, and is not moved again', async () => {
    const freed = caseOf('freed', {
      given: { roles: { A: { kind: 'own' } }, holders: { A: 1 } },
      steps: [{ do: 'assign', purpose: 'given', user: 0, role: null }],
      seesUsers: true,
    });
    const { server, histories } = await run([freed]);
    expect(histories[0]?.looks.at(-1)?.users.get('u1')).toBe(3);
    expect(stateOf(server)).toBe(untouched());
    expect(server.asked.filter(({ method, path }) => method === 'PUT' && path.includes('/users/'))).toHaveLength(2);
  });

  test('who cannot be put back is told with the role that was held', async () => {
    const server = tinyServer();
    const { law } = keeping([held]);
    const outcome = await runTiny([law], server, {
      ports: {
        send: (request) => {
          if (server.asked.filter(({ method, path }) => method === 'PUT' && path.includes('/users/')).length === 2)
            server.faults.add('users-stuck');
          return server.send(request);
        },
      },
    });
    expect(outcome.cleanUp.notRestored).toEqual([
      expect.stringMatching(/u1 held role 3/),
      expect.stringMatching(/u2 held role null/),
    ]);
  });

  test('too few of them make the case open, not red, and nobody is moved', async () => {
    const { outcome, server } = await run([held], { settings: { users: ['u1', 'nobody'] } }, () => ({
      verdict: 'fail',
      message: 'x',
      expected: '',
      actual: '',
    }));
    expect(outcome.rules[0]).toMatchObject({ verdict: 'inconclusive' });
    expect(outcome.rules[0]?.reason).toContain('nobody');
    expect(stateOf(server)).toBe(untouched());
  });
});

describe('defaults', () => {
  const sole = caseOf('sole', {
    given: { roles: { A: { kind: 'own', item: { is_default: true } } }, sole: 'A' },
    alone: true,
    expects: 'refused',
    needs: [{ kind: 'permit', name: 'default-role' }],
    steps: [
      {
        do: 'call',
        purpose: 'claim',
        operation: 'update',
        plays: 'update',
        role: 'A',
        items: [{ item: { is_default: false } }],
      },
    ],
  });
  const defaultsOf = (history: History | undefined): string[] =>
    [...(history?.looks[0]?.list?.items.entries() ?? [])]
      .filter(([, item]) => item['is_default'] === true)
      .map(([key]) => key);

  test('are turned aside so that one role alone has it, and given back to every role that had it', async () => {
    const { server, histories, lines, outcome } = await run([sole]);
    expect(histories[0]?.problem).toBeNull();
    expect(defaultsOf(histories[0])).toEqual([idKey(histories[0]?.ids['A'])]);
    expect(histories[0]?.calls.at(-1)?.answer.class).toBe('refused');
    expect(stateOf(server)).toBe(untouched());
    expect(outcome.cleanUp).toMatchObject({ leftBehind: [], notRestored: [] });
    expect(lines.filter((line) => line.startsWith('borrow ')).length).toBe(
      lines.filter((line) => line.startsWith('returned: ')).length,
    );
  });

  test('are given back before our own role loses it, so that the account never lacks one', async () => {
    const server = tinyServer();
    let fewest = 9;
    await run(
      [sole],
      {
        ports: {
          send: async (request) => {
            const outcome = await server.send(request);
            fewest = Math.min(fewest, [...server.roles.values()].filter((role) => role.is_default === true).length);
            return outcome;
          },
        },
      },
      undefined,
      server,
    );
    expect(fewest).toBe(1);
  });

  test('one that cannot be given back is told, with what to do by hand', async () => {
    const { outcome, server } = await run([sole], { faults: ['staff-never-default-again'] });
    expect(server.roles.get(1)?.is_default).toBe(true);
    expect(outcome.cleanUp.notRestored).toEqual([
      expect.stringMatching(/role 3 \("Staff"\).*is_default to true by hand/),
    ]);
  });

  test('without the permit nothing of it is sent', async () => {
    const { outcome, server } = await run([sole], { settings: { permits: [] } });
    expect(server.asked.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(outcome.rules[0]).toMatchObject({ verdict: 'skip', reason: 'needs --permit default-role' });
  });
});
