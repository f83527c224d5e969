import { type Probe, type Script, TOKENS } from '../client';

async function requests(probe: Probe): Promise<void> {
  const [a = 0, b = 0] = await probe.create({ name: 'a', description: 'a' }, { name: 'b' });
  await probe.post({ name: 'good' }, { name: '' }, { name: 'good too' });
  await probe.updateMany(
    { roleId: a, description: 'good' },
    { roleId: b, name: '' },
    { roleId: b, description: 'good' },
  );
  await probe.list();
  await probe.post();
  await probe.updateMany({ roleId: a }, { roleId: a });
  await probe.updateMany({ roleId: a, description: 'known' }, { roleId: 999_999 });
  await probe.update(a, { description: null, settings: null, name: null });
  await probe.update(a, { description: null });
  await probe.update(a, { settings: null });
  await probe.update(a, { roleId: b, unknown: 1 });
  await probe.update(a, { roleId: b });
  await probe.update(a, { name: '𝒏'.repeat(60) });
  await probe.update(a, { settings: { multiParticipantVideo: true } });
  await probe.list();
}

async function creates(probe: Probe): Promise<void> {
  const names = ['Case', 'case', ' case ', 'e\u0301', '\u00a0', '🙂', '<b>', 'a\u0001'];
  for (const name of names) await probe.post({ name });
  await probe.show(await probe.role('settings', { settings: { editAddress: null, viewVideo: true, unknown: true } }));
  await probe.show(await probe.role('nulls', { description: null, settings: { editAddress: null } }));
  const id = await probe.role('gone');
  await probe.delete(id);
  await probe.delete(id);
  await probe.post({ name: 'gone' });
  await probe.ask('POST', '/groups/7/roles', { raw: '[{"name": "twice", "name": "again"}]' });
  await probe.list();
}

async function video(probe: Probe): Promise<void> {
  const id = await probe.role('video');
  await probe.video({ roleId: id, fillColor: '#336699' });
  await probe.video({ roleId: id, backgroundSelectedEffect: 'colorfill' });
  await probe.video({ roleId: id, backgroundSelectedEffect: 'colorfill', fillColor: '' });
  await probe.video({ roleId: id, backgroundSelectedEffect: 'colorfill', fillColor: null });
  await probe.video({ roleId: id, backgroundSelectedEffect: 'colorfill', fillColor: 'mauve' });
}

async function rest(probe: Probe): Promise<void> {
  const [a = 0, b = 0] = await probe.create({ name: 'users a' }, { name: 'users b' });
  await probe.assign(501, a);
  await probe.assign(501, b);
  await probe.delete(b);
  await probe.delete(a);
  await probe.assign(501, null);
  await probe.assign(501, 0);
  for (const path of [
    '/groups/999/roles',
    '/groups/07/roles',
    '/groups/x/roles',
    '/groups/7/roles/90',
    '/groups/7/roles/999999',
  ])
    await probe.ask('GET', path);
  await probe.ask('PATCH', '/groups/7/roles');
  await probe.ask('POST', '/groups/7/roles', { raw: 'x', type: 'text/plain' });
  await probe.ask('GET', '/groups/7/roles', { authorization: `Bearer ${TOKENS.member}` });
  await Promise.all([probe.post({ name: 'at' }), probe.post({ name: 'once' })]);
  await probe.post({ name: 'once' });
}

/** What the documents leave open. */
export const openScript: Script = async (probe) => {
  await requests(probe);
  await creates(probe);
  await video(probe);
  await rest(probe);
};
