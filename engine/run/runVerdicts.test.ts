import { caseOf } from '../testing/cases';
import { asked, keeping, onA, run, stateOf, untouched } from '../testing/keptRun';
import { runTiny } from '../testing/tinyRun';
import { tinyServer } from '../testing/tinyServer';

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
    expect(outcome.rules[0]).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringMatching(/could not be created/) as string,
    });
  });

  test('a refused control leaves its cases unsent and open', async () => {
    const control = {
      key: 'plain',
      given: { roles: {} },
      call: { do: 'call', purpose: 'control', operation: 'create', plays: 'create', items: [{ item: { name: '' } }] },
    } as const;
    const { outcome, server } = await run([caseOf('a', { expects: 'refused', control })]);
    expect(outcome.rules[0]).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringMatching(/its control \(plain\) was refused/) as string,
    });
    expect(asked(server, 'POST').length).toBe(1);
  });

  test('a combined case that is not plainly accepted falls apart into its single ones', async () => {
    const bad = {
      do: 'call',
      purpose: 'claim',
      operation: 'create',
      plays: 'create',
      items: [{ role: 'N', item: { name: '{role-mark-here}', colour: 'purple' } }],
    } as const;
    const { histories } = await run([caseOf('all', { steps: [bad], split: [caseOf('one'), caseOf('two')] })]);
    expect(histories.map((history) => history.case.id)).toEqual(['one', 'two']);
  });

  test('what the budget does not reach is open, and clean-up is still done', async () => {
    const { outcome, server } = await run(
      Array.from({ length: 60 }, (_, nth) => onA(`c${String(nth)}`)),
      { settings: { budget: 70 } },
    );
    expect(outcome.requests).toBeLessThanOrEqual(70);
    expect(outcome.plan?.dropped.length).toBeGreaterThan(0);
    expect(stateOf(server)).toBe(untouched());
  });
});

describe('a run that is cut short', () => {
  test('by an abort stops at once, and still cleans up', async () => {
    const server = tinyServer();
    const abort = new AbortController();
    const { law } = keeping(Array.from({ length: 8 }, (_, nth) => onA(`c${String(nth)}`)));
    const outcome = await runTiny([law], server, {
      ports: {
        signal: abort.signal,
        send: (request) => {
          if (request.method === 'PUT') abort.abort();
          return server.send(request);
        },
      },
    });
    expect(outcome.stopped?.reason).toBe('interrupted');
    expect(asked(server, 'PUT').length).toBeLessThanOrEqual(3);
    expect(stateOf(server)).toBe(untouched());
    expect(outcome.cleanUp.leftBehind).toEqual([]);
  });

  test('by silence tells what it could not delete', async () => {
    const server = tinyServer();
    const { law } = keeping([onA('a')]);
    const outcome = await runTiny([law], server, {
      ports: {
        send: (request) => {
          if (request.method === 'PUT') server.faults.add('silent');
          return server.send(request);
        },
      },
    });
    expect(outcome.cleanUp.leftBehind.length).toBe(server.roles.size - 3);
  });

  test.each<[string, Partial<Record<number, string>>, string]>([
    ['401', { 401: '{}' }, 'credentials'],
    ['403', { 403: '{}' }, 'credentials'],
    ['404', { 404: '{}' }, 'not-an-api'],
    ['a page', { 200: '<html>' }, 'not-an-api'],
  ])('before it began by %s: nothing is written', async (_, replies, reason) => {
    const server = tinyServer();
    const [[status, body] = ['500', '']] = Object.entries(replies);
    const { law } = keeping([caseOf('a')]);
    const outcome = await runTiny([law], server, {
      ports: {
        send: (request) => {
          void server.send(request);
          const html = body?.startsWith('<') ?? false;
          return Promise.resolve({
            kind: 'response',
            response: {
              status: Number(status),
              body: body ?? '',
              bodyBytes: 2,
              truncated: false,
              headers: { 'content-type': html ? 'text/html' : 'application/json' },
            },
          });
        },
      },
    });
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
