import type { Command } from '../../../generators/random';
import { shrinkSequence } from './shrinkSequence';
import { withoutCommand } from './withoutCommand';

const made = (description: string): Command => ({
  do: 'create',
  items: [{ name: 'a', description, settings: { one: true, two: false } }],
});
const update = (role: number, item: Record<string, string>): Command => ({
  do: 'update',
  operation: 'update',
  parts: [{ role, item }],
});

test('what does not matter is left out, and the roles that remain move up', async () => {
  const sequence: Command[] = [
    made('first'),
    { do: 'assign', user: 0, role: 0 },
    made('second'),
    { do: 'read', role: 1 },
    update(1, { description: 'new', name: 'other' }),
  ];
  // Fails where a role that was made with a text is updated.
  const fails = (commands: readonly Command[]): boolean =>
    commands.some(
      (command) =>
        command.do === 'update' &&
        command.parts.some(
          ({ role, item }) =>
            'description' in item && commands.filter(({ do: what }) => what === 'create').length > role,
        ),
    );
  let reruns = 0;
  const smallest = await shrinkSequence(sequence, 50, (commands) => {
    reruns += 1;
    return Promise.resolve(fails(commands) ? commands : null);
  });
  expect(smallest).toHaveLength(2);
  expect(smallest[1]).toEqual(update(0, { description: 'new' }));
  expect(smallest[0]).toMatchObject({ do: 'create' });
  expect(reruns).toBeLessThanOrEqual(50);
});

test('it is run no more often than allowed', async () => {
  let reruns = 0;
  const sequence = Array.from({ length: 8 }, () => made('x'));
  await shrinkSequence(sequence, 3, () => {
    reruns += 1;
    return Promise.resolve(null);
  });
  expect(reruns).toBe(3);
});

test('no command is left for a role whose create is left out', () => {
  const sequence: Command[] = [
    made('a'),
    made('b'),
    { do: 'delete', roles: [0, 1] },
    { do: 'rename-to', operation: 'update', role: 1, other: 0 },
    { do: 'read', role: 1 },
  ];
  expect(withoutCommand(sequence, 0)).toEqual([made('b'), { do: 'delete', roles: [0] }, { do: 'read', role: 0 }]);
});
