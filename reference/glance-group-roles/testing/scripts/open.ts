import { type GroupClient, script, TOKENS } from '../client';

async function requests(client: GroupClient): Promise<void> {
  const [a = 0, b = 0] = await client.create({ name: 'a', description: 'a' }, { name: 'b' });
  await client.post({ name: 'good' }, { name: '' }, { name: 'good too' });
  await client.updateMany(
    { roleId: a, description: 'good' },
    { roleId: b, name: '' },
    { roleId: b, description: 'good' },
  );
  await client.list();
  await client.post();
  await client.updateMany({ roleId: a }, { roleId: a });
  await client.updateMany({ roleId: a, description: 'known' }, { roleId: 999_999 });
  await client.update(a, { description: null, settings: null, name: null });
  await client.update(a, { description: null });
  await client.update(a, { settings: null });
  await client.update(a, { roleId: b, unknown: 1 });
  await client.update(a, { roleId: b });
  await client.update(a, { name: '𝒏'.repeat(60) });
  await client.update(a, { settings: { multiParticipantVideo: true } });
  await client.list();
}

async function creates(client: GroupClient): Promise<void> {
  const names = ['Case', 'case', ' case ', 'e\u0301', '\u00a0', '🙂', '<b>', 'a\u0001'];
  for (const name of names) await client.post({ name });
  await client.show(await client.role('settings', { settings: { editAddress: null, viewVideo: true, unknown: true } }));
  await client.show(await client.role('nulls', { description: null, settings: { editAddress: null } }));
  const id = await client.role('gone');
  await client.delete(id);
  await client.delete(id);
  await client.post({ name: 'gone' });
  await client.ask('POST', '/groups/7/roles', { raw: '[{"name": "twice", "name": "again"}]' });
  await client.list();
}

async function video(client: GroupClient): Promise<void> {
  const id = await client.role('video');
  await client.video({ roleId: id, fillColor: '#336699' });
  await client.video({ roleId: id, backgroundSelectedEffect: 'colorfill' });
  await client.video({ roleId: id, backgroundSelectedEffect: 'colorfill', fillColor: '' });
  await client.video({ roleId: id, backgroundSelectedEffect: 'colorfill', fillColor: null });
  await client.video({ roleId: id, backgroundSelectedEffect: 'colorfill', fillColor: 'mauve' });
}

async function rest(client: GroupClient): Promise<void> {
  const [a = 0, b = 0] = await client.create({ name: 'users a' }, { name: 'users b' });
  await client.assign(501, a);
  await client.assign(501, b);
  await client.delete(b);
  await client.delete(a);
  await client.assign(501, null);
  await client.assign(501, 0);
  for (const path of [
    '/groups/999/roles',
    '/groups/07/roles',
    '/groups/x/roles',
    '/groups/7/roles/90',
    '/groups/7/roles/999999',
  ])
    await client.ask('GET', path);
  await client.ask('PATCH', '/groups/7/roles');
  await client.ask('POST', '/groups/7/roles', { raw: 'x', type: 'text/plain' });
  await client.ask('GET', '/groups/7/roles', { authorization: `Bearer ${TOKENS.member}` });
  await client.together(
    () => client.post({ name: 'at' }),
    () => client.post({ name: 'once' }),
  );
  await client.post({ name: 'once' });
}

/** What the documents leave open. */
export const openScript = script(async (client) => {
  await requests(client);
  await creates(client);
  await video(client);
  await rest(client);
});
