import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { unpacked } from './unpack';

const TEXT = '{"name":"Tée 😀"}';
const bytes = Buffer.from(TEXT);

test.each([
  ['gzip', gzipSync(bytes)],
  ['x-gzip', gzipSync(bytes)],
  ['deflate', deflateSync(bytes)],
  ['deflate', deflateRawSync(bytes)],
  ['br', brotliCompressSync(bytes)],
  ['gzip, br', brotliCompressSync(gzipSync(bytes))],
  ['Identity', bytes],
])('%s is unpacked', (coding, packed) => {
  expect(unpacked(packed, { 'Content-Encoding': coding }, 1000, false)).toEqual({ text: TEXT, cut: false });
});

test.each([
  ['zstd', bytes, '(20 bytes: content-encoding zstd is not known)'],
  ['gzip', Buffer.from('no gzip'), '(7 bytes: content-encoding gzip does not unpack)'],
])('what cannot be unpacked from %s is one line', (coding, packed, text) => {
  expect(unpacked(packed, { 'content-encoding': coding }, 1000, false)).toEqual({ text, cut: false });
});

test('a small body that unpacks to a huge one is not unpacked', () => {
  const bomb = gzipSync(Buffer.alloc(10_000_000));
  expect(unpacked(bomb, { 'content-encoding': 'gzip' }, 100_000, false)).toMatchObject({
    cut: true,
    text: expect.stringMatching(/^\(\d+ bytes: content-encoding gzip is too large unpacked\)$/) as unknown,
  });
});

test.each([
  ['application/json; charset=ISO-8859-1', Buffer.from('Tée', 'latin1'), 'Tée'],
  ['application/json; charset="utf-16le"', Buffer.from('Tée', 'utf16le'), 'Tée'],
  ['application/json; charset=nonsense', Buffer.from('Tée'), 'Tée'],
  ['application/json', Buffer.from([0xff, 0x41]), '\ufffdA'],
])('%s', (type, body, text) => {
  expect(unpacked(body, { 'content-type': type }, 1000, false).text).toBe(text);
});

test('an empty body needs no unpacking, and half a character at a cap is left out', () => {
  expect(unpacked(Buffer.alloc(0), { 'content-encoding': 'gzip' }, 1000, false).text).toBe('');
  expect(unpacked(Buffer.from('Té').subarray(0, 2), {}, 2, true).text).toBe('T');
});
