import type { Act } from '../../../generators/random';
import { shrinkStory } from './shrinkSequence';
import { withoutAct } from './withoutCommand';

const made = (description: string): Act => ({
  do: 'create',
  items: [{ name: 'a', description, settings: { one: true, two: false } }],
});
const update = (role: number, item: Record<string, string>): Act => ({
  do: 'update',
  operation: 'update',
  parts: [{ role, item }],
});

test('what does not matter is left out, and the roles that remain move up', async () => {
  const story: Act[] = [
    made('first'),
    { do: 'assign', user: 0, role: 0 },
    made('second'),
    { do: 'read', role: 1 },
    update(1, { description: 'new', name: 'other' }),
  ];
  // Fails where a role that was made with a text is updated.
  const fails = (acts: readonly Act[]): boolean =>
    acts.some(
      (act) =>
        act.do === 'update' &&
        act.parts.some(
          ({ role, item }) => 'description' in item && acts.filter(({ do: what }) => what === 'create').length > role,
        ),
    );
  let tellings = 0;
  const smallest = await shrinkStory(story, 50, (acts) => {
    tellings += 1;
    return Promise.resolve(fails(acts) ? acts : null);
  });
  expect(smallest).toHaveLength(2);
  expect(smallest[1]).toEqual(update(0, { description: 'new' }));
  expect(smallest[0]).toMatchObject({ do: 'create' });
  expect(tellings).toBeLessThanOrEqual(50);
});

test('it is told no more often than allowed', async () => {
  let tellings = 0;
  const story = Array.from({ length: 8 }, () => made('x'));
  await shrinkStory(story, 3, () => {
    tellings += 1;
    return Promise.resolve(null);
  });
  expect(tellings).toBe(3);
});

test('without the act that made it a role is not spoken of any more', () => {
  const story: Act[] = [
    made('a'),
    made('b'),
    { do: 'delete', roles: [0, 1] },
    { do: 'rename-to', operation: 'update', role: 1, other: 0 },
    { do: 'read', role: 1 },
  ];
  expect(withoutAct(story, 0)).toEqual([made('b'), { do: 'delete', roles: [0] }, { do: 'read', role: 0 }]);
});
