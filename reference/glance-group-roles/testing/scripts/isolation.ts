import { script } from '../client';

/** Writes to some roles, and a look at the others. */
export const isolationScript = script(async (client) => {
  const settings = { editAddress: false };
  const ids = await client.create(
    { name: 'a', description: 'a', settings },
    { name: 'b', description: 'b', settings },
    { name: 'c', description: 'c' },
    { name: 'd', settings: { viewVideo: true } },
  );
  const [a = 0, b = 0, c = 0, d = 0] = ids;
  const look = async (): Promise<void> => {
    await client.list();
    for (const id of ids) await client.show(id);
  };
  await look();
  const e = await client.role('e');
  await look();
  await client.update(a, { description: 'new', settings: { joinCobrowseSessions: false } });
  await look();
  await client.update(e, { settings: { viewVideo: true } });
  await client.show(c);
  await client.updateMany(
    { roleId: a, description: 'A', settings: { viewVideo: true } },
    { roleId: b, description: 'B', settings: { viewVideo: true, editAddress: false } },
  );
  await look();
  await client.updateMany({ roleId: c, description: 'C' }, { roleId: d, description: 'D' });
  await client.assign(501, b);
  await look();
});
