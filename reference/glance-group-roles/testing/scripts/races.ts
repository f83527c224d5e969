import type { Probe, Script } from '../client';

async function names(probe: Probe): Promise<void> {
  const [a = 0, b = 0] = await probe.create({ name: 'a' }, { name: 'b' });
  await Promise.all([probe.post({ name: 'same' }), probe.post({ name: 'same' })]);
  await Promise.all([probe.post({ name: 'this' }), probe.post({ name: 'that' })]);
  await probe.list();
  await Promise.all([probe.update(a, { name: 'one' }), probe.update(b, { name: 'one' })]);
  await Promise.all([probe.updateMany({ roleId: a, name: 'two' }), probe.updateMany({ roleId: b, name: 'two' })]);
  await probe.list();
}

async function users(probe: Probe): Promise<void> {
  const [a = 0, b = 0, c = 0] = await probe.create({ name: 'ua' }, { name: 'ub' }, { name: 'uc' });
  await Promise.all([probe.delete(a), probe.assign(501, a)]);
  await Promise.all([probe.assign(502, b), probe.delete(b)]);
  await probe.user(501);
  await probe.user(502);
  await Promise.all([probe.assign(503, c), probe.assign(504, c)]);
  await probe.list();
  await Promise.all([probe.assign(503, 0), probe.assign(504, 0)]);
  await probe.list();
}

async function fields(probe: Probe): Promise<void> {
  const id = await probe.role('fa', { description: 'old' });
  await Promise.all([probe.update(id, { name: 'fb' }), probe.update(id, { description: 'new' })]);
  await probe.show(id);
  await Promise.all([
    probe.updateMany({ roleId: id, name: 'fc' }),
    probe.updateMany({ roleId: id, description: 'newer' }),
  ]);
  await probe.show(id);
  await Promise.all([
    probe.update(id, { settings: { editAddress: false } }),
    probe.update(id, { settings: { viewVideo: true } }),
  ]);
  await probe.show(id);
  await Promise.all([probe.list(), probe.update(id, { name: 'fd', description: 'newest' })]);
}

async function removals(probe: Probe): Promise<void> {
  const [a = 0, b = 0, c = 0, d = 0] = await probe.create(
    { name: 'ra' },
    { name: 'rb' },
    { name: 'rc' },
    { name: 'rd' },
  );
  await Promise.all([probe.update(a, { description: 'x' }), probe.delete(a)]);
  await Promise.all([probe.updateMany({ roleId: b, description: 'x' }), probe.delete(b)]);
  await Promise.all([probe.delete(c), probe.delete(c)]);
  await Promise.all([probe.list(), probe.delete(d)]);
  await probe.list();
}

/** Requests in flight together. */
export const racesScript: Script = async (probe) => {
  await names(probe);
  await users(probe);
  await fields(probe);
  await removals(probe);
};
