// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import { zendeskChat } from '..';
import { SCRIPT } from './script';
import { transcript } from './transcript';

const { faults, variants } = zendeskChat;

const honest = Promise.all(SCRIPT.map(({ steps }) => transcript({ faults: [], variants: [] }, steps)));

/** Whether the script goes another way than with an honest server. */
const differs = async (name: string, switches: { faults: string[]; variants: string[] }): Promise<boolean> => {
  const parts = (await honest).map((expected, at) => ({
    expected,
    steps: SCRIPT[at]?.steps ?? [],
    likely: SCRIPT[at]?.likely.test(name) === true,
  }));
  for (const { expected, steps } of parts.toSorted((one, other) => Number(other.likely) - Number(one.likely))) {
    let different = false;
    await transcript(switches, steps, (line, step) => (different = line !== expected[step]));
    if (different) return true;
  }
  return false;
};

test('an honest server answers every step, and never with a server error', async () => {
  const lines = (await honest).flat();
  expect(lines.filter((line) => line.startsWith('lost') || line.startsWith('5'))).toEqual([]);
});

test('every fault but the races shows in the script', async () => {
  const idle: string[] = [];
  for (const { name, kind } of faults)
    if (kind !== 'race' && !(await differs(name, { faults: [name], variants: [] }))) idle.push(name);
  expect(idle).toEqual([]);
}, 60_000);

test('every variant but the slow one shows in the script', async () => {
  const idle: string[] = [];
  for (const { name } of variants)
    if (name !== 'slow' && !(await differs(name, { faults: [], variants: [name] }))) idle.push(name);
  expect(idle).toEqual([]);
}, 60_000);

test('names are unique, and there are enough', () => {
  for (const entries of [faults, variants]) expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
  expect(faults.length).toBeGreaterThanOrEqual(70);
  expect(faults.filter(({ kind }) => kind === 'race').length).toBeGreaterThanOrEqual(8);
});

test('exclusions hold both ways', () => {
  for (const { name, excludes = [] } of variants) {
    for (const other of excludes) expect(variants.find((variant) => variant.name === other)?.excludes).toContain(name);
  }
});

test('every fault names rules of the documented form', () => {
  const form =
    /^(((list|show|create|update|delete)(\.[\w.]+)?)|built-in\.(owner|admin|agent)(\.\w+)?|assign\.members_count|methods|concurrency|history)\.[a-z-]+$/;
  for (const { breaks } of faults) {
    expect(breaks.length).toBeGreaterThan(0);
    for (const rule of breaks) expect(rule).toMatch(form);
  }
});

test('all variants that go together do no harm', async () => {
  const together: string[] = [];
  for (const { name, excludes = [] } of variants)
    if (name !== 'slow' && !excludes.some((other) => together.includes(other))) together.push(name);
  const apart = variants
    .filter(({ name, excludes = [] }) => name !== 'slow' && !together.includes(name) && excludes.length === 1)
    .map(({ name }) => name);
  for (const names of [together, apart]) {
    for (const { steps } of SCRIPT) {
      const lines = await transcript({ faults: [], variants: names }, steps);
      expect(lines.filter((line) => line.startsWith('lost') || line.startsWith('5'))).toEqual([]);
    }
  }
}, 30_000);
