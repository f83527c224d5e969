import { glanceGroupRoles } from '..';
import { OPERATIONS } from '../vocabulary';

const { faults, variants } = glanceGroupRoles;

describe('the catalogue', () => {
  it('names every fault and variant once', () => {
    const names = [...faults, ...variants].map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(faults.length).toBeGreaterThanOrEqual(75);
  });

  it('has faults of every kind', () => {
    const count = (kind: string): number => faults.filter((fault) => fault.kind === kind).length;
    expect(count('race')).toBeGreaterThanOrEqual(8);
    expect(count('unusual')).toBeGreaterThanOrEqual(20);
    expect(
      faults.filter(({ kind, shortest }) => (kind === 'sequence' || kind === 'race') !== (shortest !== undefined)),
    ).toEqual([]);
  });

  it('names rules that start with an operation or a law of their own', () => {
    const starts = new Set<string>([...OPERATIONS, 'assign', 'methods', 'tenant-id']);
    expect(faults.filter(({ breaks }) => breaks.length === 0)).toEqual([]);
    expect(
      faults
        .flatMap(({ breaks }) => breaks)
        .filter((rule) => !starts.has(rule.split('.')[0] ?? '') || !/^[\w-]+(\.[\w-]+)+$/.test(rule)),
    ).toEqual([]);
  });

  it('excludes variants both ways, and only ones that exist', () => {
    const named = new Map(variants.map((variant) => [variant.name, variant]));
    const oneSided = variants.flatMap(({ name, excludes = [] }) =>
      excludes.filter((other) => !named.get(other)?.excludes?.includes(name)),
    );
    expect(oneSided).toEqual([]);
  });
});
