import { compareWithFixtures, filesOf, firstDifference, fixtureFiles } from './fixtures';
import { normaliser, shortened } from './normalise';
import { runs } from './runs';

describe('firstDifference', () => {
  test('two equal texts have none', () => {
    expect(firstDifference('a\nb\n', 'a\nb\n')).toBe('');
  });
  test('shows the first line that differs and three on either side', () => {
    expect(firstDifference('1\n2\n3\n4\n5\n6\n7\n8\n9\n10', '1\n2\n3\n4\nX\n6\n7\n8\nY\n10').split('\n')).toEqual([
      'line 5 of 10 differs (now 10 lines)',
      '  2',
      '  3',
      '  4',
      '  the fixture:',
      '- 5',
      '  6',
      '  7',
      '  8',
      '  this run:',
      '+ X',
      '  6',
      '  7',
      '  8',
    ]);
  });
  test('a line more at the end is a difference', () => {
    expect(firstDifference('a', 'a\nb')).toContain('+ b');
  });
  test('a line less at the end is one too', () => {
    expect(firstDifference('a\nb', 'a')).toContain('- b');
  });
});

test('a fixture that is missing is said', () => {
  expect(compareWithFixtures('no-such-run', { requests: '', rules: '' }, false)).toMatch(
    /no-such-run\.requests\.txt: there is no such fixture[\s\S]*no-such-run\.rules\.txt: there is no such fixture/,
  );
});

test('every fixture belongs to a run', () => {
  const files = runs.flatMap(({ name }) => filesOf(name));
  expect(fixtureFiles().filter((file) => !files.includes(file))).toEqual([]);
});

test('UUIDs, tags and instants are told apart, not told', () => {
  const normalise = normaliser();
  const [one, other] = ['9b2d64a1-7c1e-4f0a-8d35-2f6a1c0b7e94', '00000000-7c1e-4f0a-8d35-2f6a1c0b7e94'];
  expect(normalise(`${one} ${other} ${one}x`)).toBe('<id1> <id2> <id1>x');
  expect(
    normalise(`${other} rc0000000abc0001-new 2026-01-31T09:30:00.123Z 2026-01-31T09:30:00Z 10001\n\u{1f600}\ud800`),
  ).toBe('<id2> <tag>0001-new <time> 2026-01-31T09:30:00Z 10001\\u{a}\\u{1f600}\\u{d800}');
});

test('of a long text the end counts too', () => {
  const long = (end: string): string => shortened(`${'a'.repeat(120)}${end}`);
  expect(long('b')).toMatch(/^a{80}\.\.\. 121 characters, [0-9a-f]{10}$/);
  expect(long('b')).not.toBe(long('c'));
});
