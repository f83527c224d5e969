import { type GroupClient, script } from '../client';

async function inUse(client: GroupClient): Promise<void> {
  const [a = 0, b = 0, c = 0] = await client.create(
    { name: 'a', description: 'a', settings: { editAddress: false } },
    { name: 'b' },
    { name: 'c' },
  );
  await client.assign(501, a);
  await client.delete(a);
  await client.show(a);
  await client.user(501);
  await client.list();
  await client.delete(b, a);
  await client.delete(a, b);
  await client.delete(b, a, c);
  await client.list();
  await client.assign(502, a);
  await client.delete(a);
  await client.assign(501, b);
  await client.assign(502, 0);
  await client.delete(b);
  await client.update(b, { description: 'b' });
  await client.assign(503, b);
  await client.delete(b);
  await client.delete(a);
  await client.list();
}

async function unused(client: GroupClient): Promise<void> {
  const [a = 0, b = 0, c = 0, d = 0] = await client.create(
    { name: 'a1' },
    { name: 'b1', description: 'b' },
    { name: 'c1', description: 'c' },
    { name: 'd1' },
  );
  await client.delete(a);
  await client.list();
  await client.show(a);
  await client.update(a, { description: 'back' });
  await client.updateMany({ roleId: a, description: 'back' });
  await client.video({ roleId: a, backgroundSelectedEffect: null });
  await client.list();
  await client.delete(a);
  await client.delete(999_999);
  await client.delete(b, d);
  await client.list();
  await client.delete(c);
  await client.post({ name: 'next' });
}

/** Deleting roles with users and without. */
export const deletionScript = script(async (client) => {
  await inUse(client);
  await unused(client);
});
