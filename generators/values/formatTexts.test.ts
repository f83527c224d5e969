import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { FORMAT_TEXTS, textsOfFormat } from './formatTexts';

const ajv = new Ajv2020();
addFormats(ajv);
const ofNumbers = ['int32', 'int64', 'float', 'double'];
const ofAnyText = ['password', 'binary'];
const formats = Object.keys(ajv.formats).filter((format) => !ofNumbers.includes(format));

test.each(formats)('texts of the format %s are of it, and broken ones are not', (format) => {
  const isOf = ajv.compile({ type: 'string', format });
  const texts = textsOfFormat(format);
  expect(texts === undefined).toBe(ofAnyText.includes(format));
  expect((texts?.accepted ?? []).filter((text) => !isOf(text))).toEqual([]);
  expect((texts?.refused ?? []).filter(([, text]) => isOf(text))).toEqual([]);
});

test('each format that is tried has a broken text', () => {
  expect(Object.values(FORMAT_TEXTS).filter(({ refused }) => refused.length === 0)).toEqual([]);
});
