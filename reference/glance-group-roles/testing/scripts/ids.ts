import type { Json } from '../../../../model/json';
import { script } from '../client';

const GROUPS = [
  '0',
  '-7',
  '+7',
  '7abc',
  '7.5',
  '7.0',
  '0x7',
  '7e0',
  '%207',
  '07',
  'x',
  '4294967303',
  '9'.repeat(30),
  'null',
];

/** Ids that are none, in paths and in bodies. */
export const idsScript = script(async (client) => {
  const [a = 0, b = 0] = await client.create({ name: 'a', description: 'a' }, { name: 'b' });
  for (const group of GROUPS) await client.ask('GET', `/groups/${group}/roles`);
  for (const id of [
    '0',
    `-${a}`,
    `${a}abc`,
    `${a}.5`,
    `${a}.0`,
    `0${a}`,
    `%20${a}`,
    'a',
    'x',
    String(4294967296 + a),
    '9'.repeat(30),
    'video-settings',
    '999999',
  ]) {
    await client.show(id);
    await client.update(id, { description: id, name: `via ${id}` });
  }
  await client.list();
  const ids: readonly Json[] = [String(a), a + 0.5, [a], 1e300, -1, 0, null, true, 999_999];
  for (const roleId of ids) {
    await client.updateMany({ roleId, description: 'x' });
    await client.video({ roleId, backgroundSelectedEffect: null });
    await client.delete(roleId);
  }
  await client.updateMany({ name: 'no id' });
  await client.updateMany({ roleId: b, description: 'b' }, { name: 'no id either' });
  await client.list();
});
