import { LIMITED_TOKEN, USER_IDS } from '../../account';
import { EMPLOYEE_ID } from '../../seed';

import { script } from '../client';

const [firstUser = ''] = USER_IDS;

/** Requests that show what variants do differently. */
export const variantsScript = script(async (client) => {
  const names = [
    ' padded ',
    ' ',
    'e\u0301',
    '\u{1F600}'.repeat(30),
    'e\u0301'.repeat(30),
    'a\u0007',
    '<b>',
    'Same',
    'Same',
  ];
  for (const name of names) await client.create({ name });
  await client.create({ name: 'Extra', color: 'red' });
  await client.create({ name: 'Forbidden', account_id: 'x' });
  await client.create({ name: 'Groups', rights: { user: { read: false }, teleport: { read: true } } });
  await client.create({ name: 'Groups', rights: { user: { read: false, fly: true } } });
  await client.create({ name: 'Groups', rights: { user: { read: false } } });
  await client.send(
    'POST',
    '/api/v1/roles',
    '{"data":{"type":"role","id":"11111111-1111-4111-8111-111111111111","attributes":{"name":"Own id"}}}',
  );
  await client.send('POST', '/api/v1/roles', '{"data":{"type":"role","attributes":{"name":"Json"}}}', {
    type: 'application/json',
  });
  await client.send('POST', '/api/v1/roles', '{');
  const id = await client.made({ name: 'Changing', scope: 'account' });
  await client.show(id.toUpperCase());
  for (const attributes of [
    { default: false },
    { name: 'Changing', scope: 'team' },
    { name: 'Changing', scope: 'account' },
  ])
    await client.update(id, attributes);
  await client.assign(firstUser, [id]);
  await client.show(id);
  await client.delete(id);
  await client.user(firstUser);
  await client.assign(firstUser, []);
  await client.delete(id);
  await client.show(id);
  await client.create({ name: 'Changing' });
  const lead = await client.made({ name: 'Lead', default: true });
  await client.update(lead, { name: 'Leader' });
  await client.update(lead, { default: true });
  await client.delete(lead);
  await client.show('not-an-id');
  await client.update(EMPLOYEE_ID, { name: 'Worker' });
  await client.update(EMPLOYEE_ID, { default: false });
  await client.list('?page[size]=3');
  await client.list();
  await client.list('', { authorization: `Bearer ${LIMITED_TOKEN}` });
  await client.send('PATCH', '/api/v1/roles');
  await client.delete(EMPLOYEE_ID.replace(/1$/, '7'));
  await client.together(
    () => client.create({ name: 'At once' }),
    () => client.create({ name: 'At once too' }),
  );
});
