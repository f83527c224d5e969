import { zendeskChat } from '.';
import { SCRIPT } from './testing/script';
import { transcript } from './testing/transcript';

const { faults, variants } = zendeskChat;
const SLOW = 'slow';

const honest = Promise.all(SCRIPT.map((part) => transcript({ faults: [], variants: [] }, part)));

/** Whether some part of the script goes another way than with an honest server. */
const differs = async (switches: { faults: string[]; variants: string[] }): Promise<boolean> => {
  const expected = await honest;
  for (const [at, part] of SCRIPT.entries()) {
    let different = false;
    await transcript(switches, part, (line, step) => (different = line !== expected[at]?.[step]));
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
  for (const { name, kind } of faults) if (kind !== 'race' && !(await differs({ faults: [name], variants: [] }))) idle.push(name);
  expect(idle).toEqual([]);
});

test('every variant but the slow one shows in the script, without a server error', async () => {
  const idle: string[] = [];
  for (const { name } of variants) if (name !== SLOW && !(await differs({ faults: [], variants: [name] }))) idle.push(name);
  expect(idle).toEqual([]);
});

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
  const form = /^(((list|show|create|update|delete)(\.[\w.]+)?)|built-in\.(owner|admin|agent)(\.\w+)?|assign\.members_count|methods|concurrency)\.[a-z-]+$/;
  for (const { breaks } of faults) {
    expect(breaks.length).toBeGreaterThan(0);
    for (const rule of breaks) expect(rule).toMatch(form);
  }
});
