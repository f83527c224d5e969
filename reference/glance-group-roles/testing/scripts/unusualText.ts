import { script } from '../client';

const NAMES = ['a%20b', 'a+b', "O'Brien", '🙂', 'e\u0301', 'ﬁre', 'a\u200fb', 'a  b', 'a & b', '007', 'a"b', '\ud800'];
const DESCRIPTIONS = ['"quoted"', 'a\\b', '🙂', 'a\nb', '<b>x</b>', 'null', 'a\0b', 'd'.repeat(5000)];

/** Text that nobody sends by accident. */
export const unusualTextScript = script(async (client) => {
  for (const name of NAMES) await client.post({ name });
  for (const [index, description] of DESCRIPTIONS.entries()) await client.post({ name: `d${index}`, description });
  await client.ask('POST', '/groups/7/roles', { raw: '[{"name": "first", "description": "x", "name": "second"}]' });
  await client.ask('POST', '/groups/7/roles', {
    raw: '[{"name": "proto", "settings": {"__proto__": true, "unknown": true}}]',
  });
  await client.ask('POST', '/groups/7/roles', { raw: '[{"name": "built", "constructor": 1}]' });
  await client.ask('POST', '/groups/7/roles', {
    raw: `[{"name": "deep", "unknown": ${'['.repeat(100)}${']'.repeat(100)}}]`,
  });
  await client.list();
});
