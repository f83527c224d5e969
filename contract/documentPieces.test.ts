import { digestOf, piecesOf } from './documentPieces';

const textsOf = (document: string) => piecesOf(document).map(({ text }) => text);

test('prose is split into sentences, rows stay whole', () => {
  expect(textsOf('One thing.  Another thing. e.g. this\n| name | Must be set. Not empty. |\n')).toEqual([
    'One thing.',
    'Another thing. e.g. this',
    '| name | Must be set. Not empty. |',
  ]);
});

test('lines of JSON are one sample, and prose behind its last bracket is prose', () => {
  expect(textsOf('Sample:\n{- "a": [\n- 1\n]\n}Next thing.')).toEqual(['Sample:', '{- "a": [ - 1 ] }', 'Next thing.']);
});

test('of code samples only curl counts', () => {
  expect(textsOf('Code Samples\ncurl\ncurl https://x -X POST\nGo\nfunc main() {}\nExample response(s)\nnull')).toEqual([
    'curl https://x -X POST',
    'Example response(s)',
    'null',
  ]);
});

test('a digest does not depend on white space', () => {
  expect(digestOf(' a\n  b ')).toBe(digestOf('a b'));
  expect(digestOf('a b')).toHaveLength(12);
});
