import { characterOf } from '../wire/markCharacter';
import { characterFor, newMarks, nextMark } from './marks';

const session = () => ({ runMark: 'tinyrun00abc', marks: newMarks() });
const alphabet = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

test('each mark carries the mark of the run and a number of its own', () => {
  const one = session();
  expect([nextMark(one), nextMark(one), one.marks.given]).toEqual(['tinyrun00abc0001', 'tinyrun00abc0002', 2]);
});

test('a mark keeps its character, also once a role is called that', () => {
  const one = session();
  const mark = nextMark(one);
  const character = characterOf(mark);
  expect([characterFor(one, mark, ['Owner']), characterFor(one, mark, [character])]).toEqual([character, character]);
});

test('no two marks of a run share a character until all are used up', () => {
  const one = session();
  const given = alphabet.map(() => characterFor(one, nextMark(one), []).toLowerCase());
  expect(given.sort()).toEqual([...alphabet].sort());
});
