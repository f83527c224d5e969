import type { Happening } from './exit';
import { exitCodeOf, exitCodes } from './exit';

const inOrder: readonly Happening[] = [
  'interrupted',
  'usage',
  'defect',
  'failed',
  'unreachable',
  'incomplete',
  'partial',
  'conformant',
];

describe('exitCodeOf', () => {
  test.each(inOrder.map((one) => [one, exitCodes[one]] as const))('%s alone is %i', (one, code) => {
    expect(exitCodeOf([one])).toBe(code);
  });

  const pairs = inOrder.flatMap((first, index) => inOrder.slice(index + 1).map((second) => [first, second] as const));
  test.each(pairs)('%s comes before %s, whichever is named first', (first, second) => {
    expect([exitCodeOf([first, second]), exitCodeOf([second, first])]).toEqual([exitCodes[first], exitCodes[first]]);
  });

  test('nothing at all is incomplete, never conformant', () => {
    expect(exitCodeOf([])).toBe(3);
  });

  test('a thousand failures are still 1', () => {
    expect(exitCodeOf(Array.from({ length: 1000 }, () => 'failed' as const))).toBe(1);
  });

  test('the codes are those that are documented', () => {
    expect(exitCodes).toEqual({
      interrupted: 130,
      usage: 2,
      defect: 5,
      failed: 1,
      unreachable: 4,
      incomplete: 3,
      partial: 0,
      conformant: 0,
    });
  });
});
