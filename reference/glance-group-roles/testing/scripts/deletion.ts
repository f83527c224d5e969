import type { Probe, Script } from '../client';

async function inUse(probe: Probe): Promise<void> {
  const [a = 0, b = 0, c = 0] = await probe.create(
    { name: 'a', description: 'a', settings: { editAddress: false } },
    { name: 'b' },
    { name: 'c' },
  );
  await probe.assign(501, a);
  await probe.delete(a);
  await probe.show(a);
  await probe.user(501);
  await probe.list();
  await probe.delete(b, a);
  await probe.delete(a, b);
  await probe.delete(b, a, c);
  await probe.list();
  await probe.assign(502, a);
  await probe.delete(a);
  await probe.assign(501, b);
  await probe.assign(502, 0);
  await probe.delete(b);
  await probe.update(b, { description: 'b' });
  await probe.assign(503, b);
  await probe.delete(b);
  await probe.delete(a);
  await probe.list();
}

async function unused(probe: Probe): Promise<void> {
  const [a = 0, b = 0, c = 0, d = 0] = await probe.create(
    { name: 'a1' },
    { name: 'b1', description: 'b' },
    { name: 'c1', description: 'c' },
    { name: 'd1' },
  );
  await probe.delete(a);
  await probe.list();
  await probe.show(a);
  await probe.update(a, { description: 'back' });
  await probe.updateMany({ roleId: a, description: 'back' });
  await probe.video({ roleId: a, backgroundSelectedEffect: null });
  await probe.list();
  await probe.delete(a);
  await probe.delete(999_999);
  await probe.delete(b, d);
  await probe.list();
  await probe.delete(c);
  await probe.post({ name: 'next' });
}

/** Deleting roles with users and without. */
export const deletionScript: Script = async (probe) => {
  await inUse(probe);
  await unused(probe);
};
