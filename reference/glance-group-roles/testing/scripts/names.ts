import type { Script } from '../client';

/** Uniqueness in every form, and within one request. */
export const namesScript: Script = async (probe) => {
  const [a = 0, b = 0, c = 0] = await probe.create({ name: 'one' }, { name: 'Two' }, { name: 'three' });
  for (const name of ['one', 'Two', 'three', 'Agent']) {
    await probe.post({ name });
    await probe.update(b, { name });
    await probe.updateMany({ roleId: c, name });
    await probe.list();
  }
  await probe.post({ name: 'x1' }, { name: 'x1' });
  await probe.post({ name: 'y1' }, { name: 'y2' }, { name: 'y1' });
  await probe.updateMany({ roleId: a, name: 'z1' }, { roleId: b, name: 'z1' });
  await probe.update(a, { name: 'renamed' });
  await probe.update(b, { name: 'one' });
  await probe.list();
};
