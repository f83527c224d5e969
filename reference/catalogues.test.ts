import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allReferences } from './all';
import type { Reference } from './types';

/** Set to 1 it rewrites the fixtures instead of comparing. */
const UPDATE_SWITCH = 'ROLECALL_UPDATE_CATALOGUES';

/** A line for each fault and each variant: what it is, its name, its description. In alphabetical order. */
const catalogueOf = ({ faults, variants }: Reference): string =>
  [
    ...faults.map(({ kind, name, title }) => `${kind} ${name}: ${title}`),
    ...variants.map(({ name, title }) => `variant ${name}: ${title}`),
  ]
    .sort()
    .map((line) => `${line}\n`)
    .join('');

// Reports, the kill matrix and soaks name faults and variants: a name or a kind never changes unnoticed.
test.each(allReferences.map((reference) => [reference.contract, reference] as const))(
  'the faults and variants of %s are those of its fixture',
  (contract, reference) => {
    const file = join(__dirname, 'catalogues', `${contract}.txt`);
    if (process.env[UPDATE_SWITCH] === '1') writeFileSync(file, catalogueOf(reference));
    const expected = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    const actual = catalogueOf(reference).split('\n');
    expect({
      missing: expected.filter((line) => !actual.includes(line)),
      unexpected: actual.filter((line) => !expected.includes(line)),
    }).toEqual({ missing: [], unexpected: [] });
  },
);

describe.each(allReferences.map((reference) => [reference.contract, reference] as const))(
  'the catalogue of %s',
  (_contract, { faults, variants }) => {
    it('names each fault and each variant once', () => {
      const names = [...faults, ...variants].map(({ name }) => name);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    });

    it('has faults of every kind, and enough of them', () => {
      const count = (kind: string): number => faults.filter((fault) => fault.kind === kind).length;
      expect(faults.length).toBeGreaterThanOrEqual(75);
      expect(count('race')).toBeGreaterThanOrEqual(8);
      expect(count('unusual')).toBeGreaterThanOrEqual(5);
    });

    it('says of each fault which rules it breaks, and of sequences and races how long they are', () => {
      expect(faults.filter(({ breaks }) => breaks.length === 0)).toEqual([]);
      const isLong = (kind: string): boolean => kind === 'sequence' || kind === 'race';
      expect(faults.filter(({ kind, shortest }) => isLong(kind) !== (shortest !== undefined))).toEqual([]);
    });

    it('excludes variants both ways, and only those that there are', () => {
      const named = new Map(variants.map((variant) => [variant.name, variant]));
      const oneSided = variants.flatMap(({ name, excludes = [] }) =>
        excludes.filter((other) => named.get(other)?.excludes?.includes(name) !== true),
      );
      expect(oneSided).toEqual([]);
    });
  },
);
