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

test('an unknown name at a hook does not typecheck, and throws', () => {
  const { fault } = switchboard({ faults: [], variants: [] }, catalogue);
  // @ts-expect-error: the catalogue has no such fault
  expect(() => fault('no-such')).toThrow(TypeError);
});
