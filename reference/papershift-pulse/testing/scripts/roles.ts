import { USER_IDS } from '../../account';
import { EMPLOYEE_ID } from '../../seed';
import { script } from '../client';

const [firstUser = ''] = USER_IDS;
const administratorId = EMPLOYEE_ID.replace(/1$/, '2');

export const guardScript = script(async (client) => {
  for (const scope of ['account', 'team', 'chat']) await client.made({ name: 'Warden', scope });
  await client.made({ name: 'Warden', default: true });
  await client.list();
  await client.update(administratorId, { name: 'Boss' });
  await client.update(administratorId, { rights: { user: { read: true } } });
  await client.update(administratorId, { default: true });
  await client.list();
  await client.delete(administratorId);
  await client.list();
});

export const deleteScript = script(async (client) => {
  const one = await client.made({ name: 'Twin', rights: { user: { read: true } } });
  const two = await client.made({ name: 'Twin', rights: { user: { read: true } } });
  const team = await client.made({ name: 'Crew', scope: 'team' });
  await client.update(team, { name: 'Crew 2' });
  await client.made({ name: 'After' });
  await client.assign(firstUser, [two]);
  await client.delete(two);
  await client.user(firstUser);
  await client.list();
  await client.assign(firstUser, []);
  for (const id of [one, two, team]) {
    await client.delete(id);
    await client.list();
    await client.show(id);
    await client.delete(id);
    await client.update(id, { name: 'Back' });
  }
  await client.made({ name: 'Twin' });
  await client.list();
});

export const listScript = script(async (client) => {
  const rights = { user: { read: true } };
  const ids: string[] = [];
  for (const name of ['Alpha', 'alpha', 'Alpha', 'Alphabet', 'A_pha', 'A%a', 'a:b', 'a,b', 'a+b', '\u00c4rger'])
    ids.push(await client.made({ name, rights }));
  const [first = '', second = ''] = ids;
  const chat = await client.made({ name: 'Chatter', scope: 'chat', default: true });
  await client.list();
  await client.list('?page[size]=4&page[number]=2');
  for (const id of [first, chat]) await client.show(id);
  for (const name of ['Alpha', 'A_pha', 'A%a', 'a:b', 'a,b', 'a+b', '\u00c4rger']) await client.named(name);
  await client.assign(firstUser, [second]);
  await client.update(first, { name: 'Renamed', rights: { chat: { read: true } } });
  await client.show(first);
  await client.list();
  await client.named('Renamed');
  await client.assign(firstUser, []);
  await client.delete(second);
  await client.named('alpha');
});
