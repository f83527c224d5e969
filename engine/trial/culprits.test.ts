import { markedCulprit, possibleCulprit } from './culprits';
import { idKey } from '../language/history';
import type { CallRecord, History, Look } from '../language/history';
import type { Check, Judgement } from '../language/law';
import { caseOf, checkOf, historyOf } from '../testing/cases';
import { runTiny } from '../testing/tinyRun';
import { tinyServer } from '../testing/tinyServer';
import { newWindows, type Windows } from './windows';

const text = 'a text of somebody';
const look = (items: Record<string, { description: string }>): Look => ({
  list: { items: new Map(Object.entries(items)), repeated: [], pages: [] },
  shown: new Map(),
  users: new Map(),
  reads: [],
});
const looks = [
  look({ 1: { description: '' }, 2: { description: '' } }),
  look({ 1: { description: text }, 2: { description: text } }),
];
const own = new Set(['1', '2']);

const callTo = (
  operation: 'show' | 'update' | 'delete',
  role: string,
  body: string,
  method = 'PUT',
  status = 200,
): CallRecord => ({
  step: { do: 'call', purpose: 'claim', operation, plays: operation },
  stage: { after: 0 },
  sent: [],
  answer: { class: status < 300 ? 'accepted' : 'refused', status, body: undefined, items: [], violations: [] },
  exchange: {
    id: 1,
    lane: 0,
    startedMs: 0,
    durationMs: 1,
    request: { method, path: `/roles/${role}`, headers: {}, body, credential: 'main' },
    outcome: { kind: 'lost', reason: 'timeout', detail: '' },
  },
});
const caseTo = (id: string, operation: 'show' | 'update' | 'delete', calls: readonly CallRecord[]): History =>
  historyOf(id, {
    case: caseOf(id, { steps: [{ do: 'call', purpose: 'claim', operation, plays: operation }] }),
    looks,
    own,
    calls,
  });

const victim = caseTo('victim', 'update', [callTo('update', '1', '{}')]);
const writer = caseTo('writer', 'update', [callTo('update', '2', JSON.stringify({ description: text }))]);
const reader = caseTo('reader', 'show', [callTo('show', '2', '', 'GET')]);
const deleter = caseTo('deleter', 'delete', [callTo('delete', '3', '', 'DELETE', 404)]);
/** A window in which these histories ran, of which some were run again. */
const windowOf = (histories: readonly History[], ...tried: readonly History[]): Windows => ({
  ...newWindows(),
  histories: new Map([[looks[1], histories]]),
  reruns: new Map(tried.map((one) => [one, one])),
});
const all = [victim, reader, deleter, writer];

describe('the case whose traces another case met', () => {
  test('is the one whose text stands in a role to which nobody sent it', () => {
    expect(markedCulprit([victim], windowOf(all))).toBe(writer);
    expect(markedCulprit([victim], windowOf(all, writer))).toBeNull();
  });

  test('is not told by a text in the role that it was sent to', () => {
    const alone = caseTo('alone', 'update', [callTo('update', '1', JSON.stringify({ description: text }))]);
    expect(markedCulprit([alone], windowOf([alone, writer]))).toBeNull();
  });

  test('may be any that wrote, where no text tells: what was accepted first, of each operation one', () => {
    expect(possibleCulprit([victim], windowOf(all))).toBe(writer);
    expect(possibleCulprit([victim], windowOf(all, writer))).toBe(deleter);
    expect(possibleCulprit([victim], windowOf(all, writer, deleter))).toBeNull();
  });

  test('is nobody where the answer itself was wrong', () => {
    const through = { ...victim, case: { ...victim.case, expects: 'refused' as const } };
    expect(possibleCulprit([through], windowOf([through, writer]))).toBeNull();
  });
});

const failed = (message: string): Judgement => ({ verdict: 'fail', message, expected: 'a', actual: 'b' });
const colour = (history: History, at: number, key: string): unknown =>
  history.looks[at]?.list?.items.get(key)?.['colour'];
const update = (id: string, item: Record<string, string>) =>
  caseOf(id, {
    given: { roles: { A: { kind: 'own' } } },
    steps: [{ do: 'call', purpose: 'claim', operation: 'update', plays: 'update', role: 'A', items: [{ item }] }],
  });

const stays: Check = checkOf('unsent', [update('keeps', { name: '{role-mark-here} k' })], (history) => {
  const key = idKey(history.ids['A']);
  return colour(history, 0, key) === colour(history, 1, key) ? { verdict: 'pass' } : failed('another colour');
});
const touchesNobody: Check = {
  ...checkOf('isolation', [], (history) => {
    const beside = [...history.own].filter(
      (key) => !Object.values(history.ids).map(idKey).includes(key) && !history.touchedByOthers.has(key),
    );
    return beside.some((key) => colour(history, 0, key) !== colour(history, 1, key))
      ? failed('a bystander changed')
      : { verdict: 'silent' };
  }),
  judges: 'every',
};
const writes: Check = checkOf('writes', [update('writes', { colour: 'blue' })]);

test('a case that did not fail is found to spill over to the roles of others, which are cleared', async () => {
  const checks = [stays, touchesNobody, writes];
  const law = { name: 'on trial', about: 'Judges as it is told.', checks: () => checks };
  const outcome = await runTiny([law], tinyServer('spills-what-was-sent'));
  expect(outcome.rules.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['unsent', 'inconclusive'],
    ['isolation', 'fail'],
    ['writes', 'pass'],
  ]);
  expect(outcome.rules[0]?.reason).toContain('beside a case that was found to break another rule');
  const sound = await runTiny([law], tinyServer());
  expect(sound.rules.map(({ verdict }) => verdict)).toEqual(['pass', 'inconclusive', 'pass']);
});
