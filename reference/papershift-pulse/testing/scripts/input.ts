import { script } from '../client';
import { USER_IDS } from '../../account';
import { EMPLOYEE_ID } from '../../seed';

const roles = '/api/v1/roles';
const unknown = '00000000-0000-4000-8000-00000000000f';
const long = 'x'.repeat(51);
const [firstUser = ''] = USER_IDS;
const body = (attributes: string): string => `{"data":{"type":"role","attributes":${attributes}}}`;

export const requestScript = script(async (client) => {
  const good = body('{"name":"Runner"}');
  const id = await client.made({ name: 'Runner', rights: { user: { read: true } } });
  const last = await client.made({ name: 'Newest' });
  for (const [method, url] of [
    ['POST', roles],
    ['PUT', `${roles}/${id}`],
  ] as const) {
    for (const type of [
      'text/plain',
      'application/vnd.api+json; charset=utf-8',
      'application/vnd.api+json; profile="x"',
      'application/json',
    ])
      await client.send(method, url, good, { type });
    for (const sent of [
      good.replace('"role"', '"rolle"'),
      `{"data":[${JSON.stringify({ type: 'role', attributes: { name: 'In array' } })}]}`,
      '{"name":"Flat"}',
      '{}',
      '{"data":',
      '[]',
      'null',
      '',
    ])
      await client.send(method, url, sent);
    await client.list();
  }
  await client.create({ name: long });
  await client.create({ name: 'Far', scope: 'planet' });
  await client.update(id, { name: long });
  await client.update(id, { name: 'Half', rights: { nothing: {} } });
  for (const bad of [unknown, 'x', `${id}x`, `${id.slice(0, 8)}`, '%00', "'", '..', '__proto__']) {
    await client.show(bad);
    await client.update(bad, { name: 'Nowhere' });
    await client.delete(bad);
  }
  await client.assign(firstUser, [last]);
  await client.update(last, { name: 'Held' });
  await client.assign(firstUser, []);
  await client.send('POST', `${roles}/${last}`, good);
  await client.send('PATCH', roles, good);
  await client.send('DELETE', roles);
  await client.list();
});

const oddBodies = (): readonly string[] => {
  const attributes = [
    '{}',
    '{"name":{}}',
    '{"name":7}',
    '{"name":null}',
    '{"name":""}',
    `{"name":"${'x'.repeat(300)}"}`,
    '{"name":"N","rights":null}',
    '{"name":"N","rights":[]}',
    '{"name":"N","rights":{"user":null}}',
    '{"name":"N","rights":{"user":{"read":{}}}}',
    '{"name":"N","rights":{"user":{"destroy":true}}}',
    '{"name":"N","default":"x"}',
    '{"name":"N","default":null}',
    '{"name":"N","scope":"planet"}',
    '{"name":"N","account_id":"x"}',
    '{"name":"\\ud83d\\ude00"}',
    '{"name":"a\\u0000"}',
    '{"name":"a\\ud83d"}',
    `{"name":"a${'\u0301'.repeat(20)}"}`,
    '{"name":"a\\\\b"}',
    '{"name":"N","rights":{"__proto__":{"read":true}}}',
    '{"name":"N","rights":{"constructor":{"read":true}}}',
    `{"name":"N","rights":{"user":{"read":${'['.repeat(40)}${']'.repeat(40)}}}}`,
    '{"name":"N","default":1e400}',
    '{"name":"N","name":"M"}',
    '[]',
    '"text"',
    'null',
  ];
  return [
    ...attributes.map(body),
    '{"data":{"type":"role"}}',
    '{"data":null}',
    '{"data":[]}',
    'null',
    '',
    '{',
    '{"data":{"type":"x","attributes":{"name":"N"}}}',
  ];
};

export const createCrashScript = script(async (client) => {
  for (const sent of oddBodies()) await client.send('POST', roles, sent);
  await client.send('POST', roles, body('{"name":"N"}'), { type: 'text/plain' });
});

export const updateCrashScript = script(async (client) => {
  const id = await client.made({ name: 'Crash' });
  for (const sent of oddBodies()) await client.send('PUT', `${roles}/${id}`, sent);
  await client.send('PUT', `${roles}/${id}`, body('{"name":"N"}'), { type: 'text/plain' });
  for (const bad of [unknown, 'x']) await client.update(bad, { name: 'N' });
  await client.delete(id);
  await client.update(id, { name: 'N' });
  await client.update(EMPLOYEE_ID, { default: false });
});

export const otherCrashScript = script(async (client) => {
  for (const bad of [unknown, 'x', '%00', "'"]) {
    await client.show(bad);
    await client.delete(bad);
  }
  for (const filter of ['eq:', "eq:O'Neill", 'zz:1']) await client.list(`?filter[name]=${filter}`);
  const id = await client.made({ name: 'Crash' });
  await client.assign(firstUser, [id]);
  await client.delete(id);
  await client.assign(firstUser, []);
  await client.delete(id);
  await client.delete(id);
});

export const textScript = script(async (client) => {
  const texts = [
    '100%25',
    "O'Neill",
    'a\\b',
    '\u{1F600} team',
    '\u4e2d\u6587',
    'caf\u00e9',
    '<b>bold</b>',
    `a${'\u0301'.repeat(20)}`,
    '\u05d0\u200f!',
    'a\u200db',
    'two  spaces',
    '\ufb01sh',
    'null',
    '007',
    'a\nb',
    'x {{y}} z',
  ];
  for (const name of texts) await client.create({ name });
  await client.send('POST', roles, body('{"name":"P","rights":{"__proto__":{"read":true}}}'));
  await client.send('POST', roles, body('{"name":"C","rights":{"constructor":{"read":true}}}'));
});
