import { type GroupClient, script } from '../client';

async function names(client: GroupClient): Promise<void> {
  const [a = 0, b = 0] = await client.create({ name: 'a' }, { name: 'b' });
  await client.together(
    () => client.post({ name: 'same' }),
    () => client.post({ name: 'same' }),
  );
  await client.together(
    () => client.post({ name: 'this' }),
    () => client.post({ name: 'that' }),
  );
  await client.list();
  await client.together(
    () => client.update(a, { name: 'one' }),
    () => client.update(b, { name: 'one' }),
  );
  await client.together(
    () => client.updateMany({ roleId: a, name: 'two' }),
    () => client.updateMany({ roleId: b, name: 'two' }),
  );
  await client.list();
}

async function users(client: GroupClient): Promise<void> {
  const [a = 0, b = 0, c = 0] = await client.create({ name: 'ua' }, { name: 'ub' }, { name: 'uc' });
  await client.together(
    () => client.delete(a),
    () => client.assign(501, a),
  );
  await client.together(
    () => client.assign(502, b),
    () => client.delete(b),
  );
  await client.user(501);
  await client.user(502);
  await client.together(
    () => client.assign(503, c),
    () => client.assign(504, c),
  );
  await client.list();
  await client.together(
    () => client.assign(503, 0),
    () => client.assign(504, 0),
  );
  await client.list();
}

async function fields(client: GroupClient): Promise<void> {
  const id = await client.role('fa', { description: 'old' });
  await client.together(
    () => client.update(id, { name: 'fb' }),
    () => client.update(id, { description: 'new' }),
  );
  await client.show(id);
  await client.together(
    () => client.updateMany({ roleId: id, name: 'fc' }),
    () => client.updateMany({ roleId: id, description: 'newer' }),
  );
  await client.show(id);
  await client.together(
    () => client.update(id, { settings: { editAddress: false } }),
    () => client.update(id, { settings: { viewVideo: true } }),
  );
  await client.show(id);
  await client.together(
    () => client.list(),
    () => client.update(id, { name: 'fd', description: 'newest' }),
  );
}

async function removals(client: GroupClient): Promise<void> {
  const [a = 0, b = 0, c = 0, d = 0] = await client.create(
    { name: 'ra' },
    { name: 'rb' },
    { name: 'rc' },
    { name: 'rd' },
  );
  await client.together(
    () => client.update(a, { description: 'x' }),
    () => client.delete(a),
  );
  await client.together(
    () => client.updateMany({ roleId: b, description: 'x' }),
    () => client.delete(b),
  );
  await client.together(
    () => client.delete(c),
    () => client.delete(c),
  );
  await client.together(
    () => client.list(),
    () => client.delete(d),
  );
  await client.list();
}

/** Requests in flight together. */
export const racesScript = script(async (client) => {
  await names(client);
  await users(client);
  await fields(client);
  await removals(client);
});
