import { script } from '../client';

/** Uniqueness in every form, and within one request. */
export const namesScript = script(async (client) => {
  const [a = 0, b = 0, c = 0] = await client.create({ name: 'one' }, { name: 'Two' }, { name: 'three' });
  for (const name of ['one', 'Two', 'three', 'Agent']) {
    await client.post({ name });
    await client.update(b, { name });
    await client.updateMany({ roleId: c, name });
    await client.list();
  }
  await client.post({ name: 'x1' }, { name: 'x1' });
  await client.post({ name: 'y1' }, { name: 'y2' }, { name: 'y1' });
  await client.updateMany({ roleId: a, name: 'z1' }, { roleId: b, name: 'z1' });
  await client.update(a, { name: 'renamed' });
  await client.update(b, { name: 'one' });
  await client.list();
});
