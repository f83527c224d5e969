import { runReference } from './runReference';
import { subjectOf } from './subjects';

/** In standard other cases write to the same roles between the same looks: what quick finds is not to be lost among them. */
test.each([
  ['zendesk-chat', 'built-in-delete-204', 'delete.gone'],
] as const)('standard finds %s %s as quick does', async (id, fault, rule) => {
  const { contract, reference } = await subjectOf(id);
  for (const profile of ['quick', 'standard'] as const) {
    const { rules } = await runReference(contract, reference, { profile, seed: 1, way: 'socket', switches: { faults: [fault], variants: [] } });
    expect([profile, rules.find((one) => one.id === rule)?.verdict]).toEqual([profile, 'fail']);
  }
}, 60_000);
