import { script } from '../client';

/** Good requests: what their answers look like. */
export const answersScript = script(async (client) => {
  await client.list();
  const id = await client.role('alone', { description: 'd'.repeat(150) });
  const [a = 0, b = 0] = await client.create({ name: 'a' }, { name: 'b', description: 'b' });
  await client.list();
  await client.show(id);
  await client.show(a);
  await client.update(id, { name: 'renamed', description: 'new' });
  await client.updateMany({ roleId: a, description: 'new' }, { roleId: b, name: 'renamed too' });
  await client.list();
  await client.show(id);
  await client.show(b);
  await client.delete(a);
});
