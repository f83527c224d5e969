import type { Case } from '../language/case';
import type { Check, Judgement, Law } from '../language/law';
import type { History } from '../language/history';
import { idKey } from '../language/history';
import { caseOf, checkOf } from '../testing/cases';
import { runTiny } from '../testing/tinyRun';
import { tinyServer } from '../testing/tinyServer';

const failed = (message: string): Judgement => ({ verdict: 'fail', message, expected: 'a', actual: 'b' });
const law = (...checks: readonly Check[]): Law => ({
  name: 'on trial',
  about: 'Judges as it is told.',
  checks: () => checks,
});
const update = (id: string, item: Record<string, string>, more: Partial<Case> = {}): Case =>
  caseOf(id, {
    given: { roles: { A: { kind: 'own' } } },
    steps: [{ do: 'call', purpose: 'claim', operation: 'update', plays: 'update', role: 'A', items: [{ item }] }],
    ...more,
  });
const colourOf = (history: History, look: number): unknown =>
  history.looks[look]?.list?.items.get(idKey(history.ids['A']))?.['colour'];

test('one second sight serves every rule that failed in the case', async () => {
  const server = tinyServer();
  const one = caseOf('a');
  const seen = new Set<History>();
  const judge = (history: History): Judgement => {
    seen.add(history);
    return failed('wrong');
  };
  const outcome = await runTiny([law(checkOf('first', [one], judge), checkOf('second', [one], judge))], server);
  expect(outcome.rules.map(({ verdict }) => verdict)).toEqual(['fail', 'fail']);
  expect(seen.size).toBe(2);
});

test('the role is made again as it was when the case first met it', async () => {
  const server = tinyServer();
  const colours: unknown[] = [];
  const outcome = await runTiny(
    [
      law(
        checkOf('r', [update('a', { name: '{role-mark-here} x' })], (history) => {
          colours.push(colourOf(history, 0));
          return failed('wrong');
        }),
      ),
    ],
    server,
  );
  expect(outcome.rules[0]).toMatchObject({ verdict: 'fail' });
  expect(new Set(colours).size).toBe(1);
  expect(colours[0]).not.toBe('red');
});

test('a rule that failed only in the company of a case that was found guilty is not left in doubt', async () => {
  const guilty = checkOf('guilty', [update('bad', { colour: 'blue' })], () => failed('its own doing'));
  let times = 0;
  const bystander = checkOf(
    'bystander',
    [update('good', { colour: 'blue' }), caseOf('later', { alone: true })],
    (history) => (history.case.id === 'good' && (times += 1) === 1 ? failed('a trace') : { verdict: 'pass' }),
  );
  const outcome = await runTiny([law(guilty, bystander)], tinyServer());
  expect(outcome.rules.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['guilty', 'fail'],
    ['bystander', 'pass'],
  ]);
  expect(outcome.rules[1]?.reason).toContain('beside a case that was found to break another rule');
});

test('a failing server is not asked more than the budget allows', async () => {
  const server = tinyServer('deletes-refused');
  const cases = Array.from({ length: 40 }, (_, nth) => update(`c${String(nth)}`, { colour: 'blue' }));
  const rules = cases.map((one, nth) => checkOf(`r${String(nth)}`, [one], () => failed('wrong')));
  const outcome = await runTiny([law(...rules)], server, { settings: { budget: 120 } });
  expect(outcome.requests).toBeLessThanOrEqual(120);
  expect(outcome.rules.filter(({ verdict }) => verdict === 'fail').length).toBeGreaterThan(2);
});
