import type { Script } from '../client';

/** Good requests: what their answers look like. */
export const answersScript: Script = async (probe) => {
  await probe.list();
  const id = await probe.role('alone', { description: 'd'.repeat(150) });
  const [a = 0, b = 0] = await probe.create({ name: 'a' }, { name: 'b', description: 'b' });
  await probe.list();
  await probe.show(id);
  await probe.show(a);
  await probe.update(id, { name: 'renamed', description: 'new' });
  await probe.updateMany({ roleId: a, description: 'new' }, { roleId: b, name: 'renamed too' });
  await probe.list();
  await probe.show(id);
  await probe.show(b);
  await probe.delete(a);
};
