import { explore } from './explore';
import { randomOf } from './random';
import { sequenceExplorer } from './sequences';
import { memoryStore, sessionWith, type StoreFaults } from './testStore';
import type { DeepOutcome, DeepWorld } from './types';

/** Explores the little store until something is found, or until the time is up. */
async function exploring(faults: StoreFaults, timeMs: number): Promise<DeepOutcome & { left: number; formers: number }> {
  const store = memoryStore(faults);
  const { session, context } = await sessionWith(store.send);
  let found = false;
  const outcome = await explore(session, context, {
    timeMs, seed: 7, permits: [], stop: () => found, onProgress: (progress) => { found ||= progress.kind === 'finding'; },
  });
  return { ...outcome, left: store.roles.size, formers: session.formers.size };
}

test('a store that works is found to work, and nothing is left in it', async () => {
  const { findings, rounds, rules, left, formers } = await exploring({}, 900);
  expect(findings).toEqual([]);
  expect(Object.values(rounds).reduce((sum, many) => sum + many, 0)).toBeGreaterThan(5);
  expect(rules.map(({ id }) => id)).toEqual(['concurrency.linearizable', 'history.explained']);
  expect({ left, formers }).toEqual({ left: 0, formers: 0 });
}, 20_000);

test('updates that undo each other have no order', async () => {
  const { findings, left } = await exploring({ updateRace: true }, 10_000);
  expect(findings[0]).toMatchObject({ ruleId: 'concurrency.linearizable', level: 'should' });
  expect(findings[0]?.steps.join('\n')).toMatch(/Beforehand: create[\s\S]*update of role A[\s\S]*No: After/);
  expect(left).toBe(0);
}, 20_000);

test('a crash at unusual text is found and made small', async () => {
  const { findings } = await exploring({ crashesAtEmoji: true }, 10_000);
  expect(findings[0]?.ruleId).toMatch(/^(?:create|update)\.no-server-error$/);
  expect(findings[0]?.steps).toHaveLength(1);
}, 20_000);

test('what takes several steps is found as a story', async () => {
  const store = memoryStore({ secondUpdateResets: true });
  const { session, context } = await sessionWith(store.send);
  const findings: Parameters<DeepWorld['report']>[0][] = [];
  const began = performance.now();
  const over = (): boolean => findings.length > 0 || performance.now() - began > 15_000;
  const world: DeepWorld = {
    session, context, permits: [], random: randomOf(3), over, stopped: () => findings.length > 0, nowMs: () => performance.now() - began,
    isKnown: () => false, count: () => undefined, report: (finding) => findings.push(finding),
  };
  await sequenceExplorer(world).turn(15_000);
  expect(findings[0]?.ruleId).toMatch(/update\.description\.(?:unsent|read-back)|update\.isolation/);
  expect(findings[0]?.steps.at(-1)).toMatch(/Expected description/);
  expect(store.roles.size).toBe(0);
}, 30_000);
