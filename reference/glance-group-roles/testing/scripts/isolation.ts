import type { Script } from '../client';

/** Writes to some roles, and a look at the others. */
export const isolationScript: Script = async (probe) => {
  const settings = { editAddress: false };
  const ids = await probe.create(
    { name: 'a', description: 'a', settings },
    { name: 'b', description: 'b', settings },
    { name: 'c', description: 'c' },
    { name: 'd', settings: { viewVideo: true } },
  );
  const [a = 0, b = 0, c = 0, d = 0] = ids;
  const look = async (): Promise<void> => {
    await probe.list();
    for (const id of ids) await probe.show(id);
  };
  await look();
  const e = await probe.role('e');
  await look();
  await probe.update(a, { description: 'new', settings: { joinCobrowseSessions: false } });
  await look();
  await probe.update(e, { settings: { viewVideo: true } });
  await probe.show(c);
  await probe.updateMany(
    { roleId: a, description: 'A', settings: { viewVideo: true } },
    { roleId: b, description: 'B', settings: { viewVideo: true, editAddress: false } },
  );
  await look();
  await probe.updateMany({ roleId: c, description: 'C' }, { roleId: d, description: 'D' });
  await probe.assign(501, b);
  await look();
};
