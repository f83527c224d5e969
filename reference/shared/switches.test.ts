import { switchboard } from './switches';

const catalogue = {
  faults: [{ name: 'loses-names', title: 'Loses names.', kind: 'exchange', breaks: ['create.name.read-back'] }],
  variants: [
    { name: 'slow', title: 'Slow.' },
    { name: 'fast', title: 'Fast.', excludes: ['slow'] },
  ],
} as const;

test('says what is on and what is off', () => {
  const { fault, variant } = switchboard({ faults: ['loses-names'], variants: [] }, catalogue);
  expect(fault('loses-names')).toBe(true);
  expect(variant('slow')).toBe(false);
});

test.each([
  [{ faults: ['no-such'], variants: [] }, "unknown fault 'no-such'"],
  [{ faults: [], variants: ['no-such'] }, "unknown variant 'no-such'"],
  [{ faults: [], variants: ['slow', 'fast'] }, "variants 'fast' and 'slow' exclude each other"],
])('refuses %j', (switches, message) => {
  expect(() => switchboard(switches, catalogue)).toThrow(new TypeError(message));
});

test('gives what acts at a hook point, faults before variants', () => {
  const hooked = {
    faults: [
      { ...catalogue.faults[0], at: { status: 500 } },
      { ...catalogue.faults[0], name: 'idle', at: {} },
    ],
    variants: [{ name: 'slow', title: 'Slow.', at: { status: 404 } }],
  } as const;
  const { at } = switchboard<'loses-names' | 'idle', 'slow', { readonly status: number }>(
    { faults: ['idle', 'loses-names'], variants: ['slow'] },
    hooked,
  );
  expect(at('status')).toEqual([500, 404]);
});

test('an unknown name at a hook does not typecheck, and throws', () => {
  const { fault } = switchboard({ faults: [], variants: [] }, catalogue);
  // @ts-expect-error: the catalogue has no such fault
  expect(() => fault('no-such')).toThrow(TypeError);
});
