import { runReference } from './runReference';
import { subjectOf } from './subjects';

/** Servers that give the id of a deleted role again: documents say that they should not, and no more. */
test.each([
  ['glance-group-roles', 'delete-id-reuse-last'],
  ['papershift-pulse', 'delete-id-reuse'],
  ['zendesk-chat', 'ids-reused'],
])(
  '%s with %s breaks that rule alone',
  async (id, fault) => {
    const { contract, reference } = await subjectOf(id);
    const { rules } = await runReference(contract, reference, {
      profile: 'quick',
      seed: 1,
      way: 'socket',
      switches: { faults: [fault], variants: [] },
    });
    expect(rules.filter(({ verdict }) => verdict === 'fail').map(({ id: rule, level }) => [rule, level])).toEqual([
      ['delete.id-reuse', 'should'],
    ]);
  },
  60_000,
);
