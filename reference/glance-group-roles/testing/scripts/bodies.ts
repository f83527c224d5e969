import { type Method, script, TOKENS } from '../client';

const WRITES: ReadonlyArray<readonly [Method, string, string]> = [
  ['POST', '', '{"name": "x"}'],
  ['PUT', '', '{"roleId": 1, "description": "x"}'],
  ['PUT', '/1', '{"description": "x"}'],
  ['PUT', '/video-settings', '{"roleId": 1}'],
  ['DELETE', '', '3'],
];
const BODIES = ['', '{', 'null', '[]', '{}', '5', '[null]', '[5]', '[{}]', '{"settings": "x"}'];

/** Bodies of the wrong shape and media type, and methods that are not there. */
export const bodiesScript = script(async (client) => {
  for (const [method, rest, element] of WRITES) {
    const path = `/groups/7/roles${rest}`;
    await client.ask(method, path);
    for (const raw of [...BODIES, element, `${element} x`, `[${element}] x`]) await client.ask(method, path, { raw });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      await client.ask(method, path, { raw: `[${element}]`, type });
    await client.list();
  }
  await client.ask('PUT', '/groups/7/roles/1', { raw: '[{"description": "in an array"}]' });
  await client.ask('PATCH', '/groups/7/roles');
  await client.ask('DELETE', '/groups/7/roles/3');
  await client.ask('GET', '/groups/7/elsewhere', { authorization: `Bearer ${TOKENS.owner}` });
  await client.list();
});
