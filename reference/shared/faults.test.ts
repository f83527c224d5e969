import { faultNotation, ruleOf } from './faults';

interface Hooks {
  readonly text: (text: string) => string;
}
const { exchange, unusual, sequence, race } = faultNotation<Hooks>();

test('each kind has a call of its own name', () => {
  expect(exchange('a', 'It is wrong.', ['x.y'])).toEqual({
    name: 'a',
    title: 'It is wrong.',
    kind: 'exchange',
    breaks: ['x.y'],
  });
  expect(unusual('a', 'It is wrong.', ['x.y']).kind).toBe('unusual');
  expect(sequence('a', 'It is wrong.', 3, ['x.y'])).toMatchObject({ kind: 'sequence', shortest: 3 });
  expect(race('a', 'It is wrong.', 2, ['x.y'])).toMatchObject({ kind: 'race', shortest: 2 });
});

test('a rule is named once, and a title begins with a capital', () => {
  const rows = (['create', 'update'] as const).map((write) =>
    exchange(`${write}-forgets`, `${write} forgets.`, ['x.y', 'x.y']),
  );
  expect(rows.map(({ name, title, breaks }) => [name, title, breaks])).toEqual([
    ['create-forgets', 'Create forgets.', ['x.y']],
    ['update-forgets', 'Update forgets.', ['x.y']],
  ]);
});

test('a row may say what the fault does', () => {
  const { at } = unusual('a', 'Text is lost.', ['x.y'], { text: () => '' });
  expect(at?.text?.('some')).toBe('');
});

test('ruleOf names the rule of each operation', () => {
  expect(ruleOf(['list', 'show'], 'shape')).toEqual(['list.shape', 'show.shape']);
});
