import { runReference } from './runReference';
import { subjectOf } from './subjects';

/**
 * In standard other cases write to the same roles between the same looks: what quick finds is not to be lost among
 * them.
 */
test.each([['zendesk-chat', 'built-in-delete-204', 'delete.gone']] as const)(
  'standard finds %s %s as quick does',
  async (id, fault, rule) => {
    const { contract, reference } = await subjectOf(id);
    const { rules } = await runReference(contract, reference, {
      profile: 'standard',
      seed: 1,
      way: 'socket',
      switches: { faults: [fault], variants: [] },
    });
    expect(rules.find((one) => one.id === rule)?.verdict).toBe('fail');
  },
  60_000,
);
