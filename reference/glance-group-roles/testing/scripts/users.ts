import type { Script } from '../client';

const CLAIMS = { inUse: true, userCount: 9 };

/** Counts and what is output only. */
export const usersScript: Script = async (probe) => {
  const [a = 0, b = 0, c = 0] = await probe.create(
    { name: 'a', description: 'a', ...CLAIMS, roleId: 5 },
    { name: 'b' },
    { name: 'c' },
  );
  await probe.list();
  await probe.update(b, CLAIMS);
  await probe.updateMany({ roleId: c, ...CLAIMS });
  await probe.list();
  await probe.update(b, { roleId: c, description: 'whose' });
  for (const [user, role] of [
    [501, a],
    [502, a],
    [501, a],
    [502, b],
    [501, 0],
  ] as const) {
    await probe.assign(user, role);
    await probe.list();
    await probe.show(a);
    await probe.show(b);
    await probe.user(user);
  }
  await probe.update(b, { description: 'with a user' });
  await probe.list();
  await probe.updateMany({ roleId: b, description: 'still with one' });
  await probe.user(502);
};
