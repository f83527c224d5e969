import type { Script } from '../client';

const TOO_LONG = 'd'.repeat(256);

/** Requests that are refused for one value, and a look at what they leave behind. */
export const refusalsScript: Script = async (probe) => {
  const id = await probe.role('a', { description: 'a', settings: { editAddress: false } });
  await probe.post({ name: 'stored?', description: TOO_LONG });
  await probe.post({ name: 'n'.repeat(71) });
  await probe.update(id, { description: TOO_LONG, name: 'renamed?' });
  await probe.updateMany({ roleId: id, description: TOO_LONG, name: 'renamed too?' });
  await probe.list();
  await probe.show(id);
  await probe.update(id, { name: 'Agent', description: 'kept?' });
  await probe.list();
  await probe.assign(501, id);
  await probe.delete(id);
  await probe.show(999_999);
  await probe.update(id, { description: 'good' });
  await probe.updateMany({ roleId: id, description: 'good again' });
  await probe.list();
};
