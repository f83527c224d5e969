import { visibleLine } from './visibleLine';
import { visibleText } from './visibleText';

test.each([
  ['escape sequences', '\u001b[31mred', '[U+001B][31mred'],
  ['NUL and carriage return', 'a\u0000b\rc', 'a[U+0000]b[U+000D]c'],
  ['C1 controls', '\u009b2J', '[U+009B]2J'],
  ['bidi overrides and isolates', 'a\u202eb\u2066c', 'a[U+202E]b[U+2066]c'],
  ['zero-width characters', 'a\u200b\ufeffb', 'a[U+200B][U+FEFF]b'],
  ['lone surrogates', 'a\ud800b', 'a[U+D800]b'],
  ['line separators', 'a\u2028b', 'a[U+2028]b'],
  ['noncharacters', 'a\uffffb', 'a[U+FFFF]b'],
  ['tag characters', 'a\u{e0041}b', 'a[U+E0041]b'],
])('marks %s', (_, hostile, seen) => expect(visibleText(hostile)).toBe(seen));

test.each(['plain', 'naïve café', '管理者', 'مدير', '🙂', 'two\nlines\tand a tab', '<b>"&\'`'])(
  'leaves %j alone',
  (text) => {
    expect(visibleText(text)).toBe(text);
  },
);

test('visibleLine marks line feeds and tabs too', () => {
  expect(visibleLine('a\nb\tc')).toBe('a[U+000A]b[U+0009]c');
});
