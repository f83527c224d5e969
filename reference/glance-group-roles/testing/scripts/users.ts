import { script } from '../client';

const CLAIMS = { inUse: true, userCount: 9 };

/** Counts and what is output only. */
export const usersScript = script(async (client) => {
  const [a = 0, b = 0, c = 0] = await client.create(
    { name: 'a', description: 'a', ...CLAIMS, roleId: 5 },
    { name: 'b' },
    { name: 'c' },
  );
  await client.list();
  await client.update(b, CLAIMS);
  await client.updateMany({ roleId: c, ...CLAIMS });
  await client.list();
  await client.update(b, { roleId: c, description: 'whose' });
  for (const [user, role] of [
    [501, a],
    [502, a],
    [501, a],
    [502, b],
    [501, 0],
  ] as const) {
    await client.assign(user, role);
    await client.list();
    await client.show(a);
    await client.show(b);
    await client.user(user);
  }
  await client.update(b, { description: 'with a user' });
  await client.list();
  await client.updateMany({ roleId: b, description: 'still with one' });
  await client.user(502);
});
