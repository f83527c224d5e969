import { benchLinearize } from './bench';
import { linearize } from './linearize';
import type { SequentialModel, Timed } from './timing';

interface Op extends Timed {
  readonly write?: number;
  readonly read?: number;
}
interface Cell {
  readonly text: string;
  readonly value: number;
}

const register: SequentialModel<Cell, Op> = {
  initial: [{ text: '0', value: 0 }],
  step: (state, { write, read }) => {
    if (write !== undefined) return { states: [{ text: String(write), value: write }] };
    const words = `holds ${String(state.value)}`;
    return state.value === read
      ? { states: [state] }
      : {
          refuted: {
            blame: {
              rule: null,
              words,
              statement: { level: 'should', source: { kind: 'common', document: '', section: '' } },
            },
            expected: words,
            actual: `read ${String(read)}`,
          },
        };
  },
};
const op = (id: string, from: number, to: number, parts: Partial<Op>): Op => ({
  id,
  startedMs: from,
  endedMs: to,
  lost: false,
  pure: parts.read !== undefined,
  ...parts,
});

test('an order that the answers allow is found, whatever the order of the requests', () => {
  const result = linearize(
    [op('one', 0, 10, { write: 1 }), op('two', 0, 10, { write: 2 }), op('read', 11, 12, { read: 1 })],
    register,
  );
  expect(result).toMatchObject({ ok: true, order: [{ id: 'two' }, { id: 'one' }, { id: 'read' }] });
});

test('what was over before another began stays before it', () => {
  const result = linearize(
    [op('one', 0, 1, { write: 1 }), op('two', 2, 3, { write: 2 }), op('read', 4, 5, { read: 1 })],
    register,
  );
  expect(result).toMatchObject({
    ok: false,
    tried: [{ order: [{ id: 'one' }, { id: 'two' }], refused: [{ operation: { id: 'read' } }] }],
  });
});

test('a write that changes nothing now may still have to stand later', () => {
  const result = linearize(
    [op('same', 0, 10, { write: 0 }), op('other', 0, 10, { write: 1 }), op('read', 11, 12, { read: 0 })],
    register,
  );
  expect(result.ok).toBe(true);
});

test('a lost write may have happened, late or never', () => {
  const lost = op('lost', 0, Infinity, { write: 7, lost: true });
  const reads = (first: number, second: number): Op[] => [
    lost,
    op('read', 5, 6, { read: first }),
    op('again', 7, 8, { read: second }),
  ];
  expect(linearize(reads(0, 0), register).ok).toBe(true);
  expect(linearize(reads(0, 7), register).ok).toBe(true);
  expect(linearize(reads(7, 7), register).ok).toBe(true);
  expect(linearize(reads(7, 0), register).ok).toBe(false);
});

test('it gives up aloud', () => {
  const many = Array.from({ length: 10 }, (_, index) => op(String(index), 0, 10, { write: index }));
  expect(linearize([...many, op('read', 11, 12, { read: 99 })], register, 50)).toMatchObject({ ok: 'unknown' });
});

test('of writes that overwrite one another only the last is tried, and one without an answer may be it', () => {
  const writes = Array.from({ length: 12 }, (_, index) => op(String(index), 0, 10, { write: index }));
  const bothWrite = (a: Op, b: Op): boolean => a.write !== undefined && b.write !== undefined;
  const knowing = {
    ...register,
    commutes: { dependent: () => true, rivals: (a: Op, b: Op) => (bothWrite(a, b) ? 'it' : null), covered: () => true },
  };
  const read = (value: number): Op => op('read', 11, 12, { read: value });
  expect(linearize([...writes, read(99)], knowing)).toMatchObject({ ok: false, configurations: 12 });
  expect(linearize([...writes, read(4)], knowing).ok).toBe(true);
  expect(linearize([...writes, op('lost', 0, Infinity, { write: 99, lost: true }), read(99)], knowing).ok).toBe(true);
});

test('the cost grows with what is in flight together, not with the length', () => {
  const long = benchLinearize(1000, 4, false);
  const broken = benchLinearize(1000, 4, true);
  const wide = benchLinearize(12, 12, true);
  expect([long.ok, broken.ok, wide.ok]).toEqual([true, false, false]);
  // Far above what is measured, so that a busy machine fails nobody; one that tries all orders would take for ever.
  expect(long.ms + broken.ms + wide.ms).toBeLessThan(8000);
});
