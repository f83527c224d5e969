import { script } from '../client';

const TOO_LONG = 'd'.repeat(256);

/** Requests that are refused for one value, and a look at what they leave behind. */
export const refusalsScript = script(async (client) => {
  const id = await client.role('a', { description: 'a', settings: { editAddress: false } });
  await client.post({ name: 'stored?', description: TOO_LONG });
  await client.post({ name: 'n'.repeat(71) });
  await client.update(id, { description: TOO_LONG, name: 'renamed?' });
  await client.updateMany({ roleId: id, description: TOO_LONG, name: 'renamed too?' });
  await client.list();
  await client.show(id);
  await client.update(id, { name: 'Agent', description: 'kept?' });
  await client.list();
  await client.assign(501, id);
  await client.delete(id);
  await client.show(999_999);
  await client.update(id, { description: 'good' });
  await client.updateMany({ roleId: id, description: 'good again' });
  await client.list();
});
