import { forbidden, hostileResults } from './hostileResults';
import { sampleResults, sampleSentence } from './sampleResults';
import { renderTerminal } from './terminal';

const plain = { color: false, width: 100 };

test('leads with the verdict and says what was refuted, with what, and how to see it again', () => {
  const lines = renderTerminal(sampleResults(), plain);
  expect(lines.split('\n')[1]).toBe(`✕ ${sampleSentence}`);
  expect(lines).toContain('✕ must delete.in-use');
  expect(lines).toContain('Role 12 has 1 user; DELETE answered 200; role 12 is gone from the list.');
  expect(lines).toContain('#90 DELETE /roles/12 → 200 {"status":"ok"}');
  expect(lines).toContain('rolecall replay rolecall-report/results.json delete.in-use-5b1c');
});

const exceptions = ['READ-ONLY', 'FILTERED', 'WAIVED', 'LEVELS CHANGED', 'KNOWN'];

test('says what was not verified and what unlocks it, and every band', () => {
  const lines = renderTerminal(sampleResults(), plain);
  expect(lines).toMatch(/– 1 must rule skipped\n +wants a user to assign: give --user ID\n +assign\.userCount\.count/);
  for (const band of ['CUT SHORT', 'PART OF A RUN', ...exceptions, 'NOT RESTORED', 'LEFT BEHIND'])
    expect(lines).toContain(`${band}:`);
});

test('a failure that is known says why and until when', () => {
  const lines = renderTerminal(sampleResults(), plain);
  expect(lines).toMatch(/✕ should delete\.twice\n.*\n {4}known: fixed in the next release; until 2027-03-31\n/);
});

test('verbose lists every rule with what was sent', () => {
  expect(renderTerminal(sampleResults(), plain)).not.toContain('name of 71 characters');
  expect(renderTerminal(sampleResults(), { ...plain, verbose: true })).toContain('sent: name of 71 characters, twice');
});

test('colours only on demand', () => {
  expect(renderTerminal(sampleResults(), plain)).not.toContain('\u001b');
  expect(renderTerminal(sampleResults(), { ...plain, color: true })).toContain('\u001b[31m');
});

test('nothing that a server says reaches the terminal as a control character', () => {
  const lines = renderTerminal(hostileResults(), { ...plain, verbose: true });
  expect(lines).not.toMatch(forbidden);
  expect(lines).toContain('[U+001B][2J');
  expect(lines.length).toBeLessThan(60_000);
});

test('a whole conformant run is short', () => {
  const none = { pass: 0, fail: 0, skip: 0, inconclusive: 0 };
  const lines = renderTerminal(
    sampleResults({
      verdict: 'conformant',
      rules: [],
      complete: true,
      stopped: '',
      filter: [],
      shard: null,
      waived: [],
      declined: [],
      changedLevels: [],
      known: [],
      summary: { must: { ...none, pass: 9 }, should: none, observe: 0 },
      cleanUp: { created: 3, deleted: 3, softDeleted: false, leftBehind: [], notRestored: [] },
    }),
    plain,
  );
  expect(lines).toContain('✓ Conforms: 9 required rules hold.');
  expect(lines).not.toMatch(/Refuted|Not verified| ! /);
});
