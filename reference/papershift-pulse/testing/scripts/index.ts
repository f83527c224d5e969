import type { Json } from '../../../../model/json';
import type { Script } from '../../../shared/testing/scripts';
import { LIMITED_TOKEN, TOKEN } from '../../account';
import type { Theme } from '../../faults';
import type { VariantTheme } from '../../variants';
import { script } from '../client';
import { createCrashScript, otherCrashScript, requestScript, textScript, updateCrashScript } from './input';
import { deleteScript, guardScript, listScript } from './roles';
import { defaultScript, raceScript, rightsScript } from './state';
import { variantsScript } from './variants';

const long = (length: number): string => 'Night shift supervisor '.repeat(12).slice(0, length);

const nameScript = script(async (client) => {
  const values: Json[] = [long(51), long(60), '', null, long(50), 'Q', long(40), 7, { a: 1 }, 'Desk Lead'];
  for (const name of values) await client.show(await client.made({ name }));
  await client.create({});
  const id = await client.made({ name: 'Porter' });
  for (const name of [...values, 'Desk Lead']) {
    await client.update(id, { name });
    await client.show(id);
  }
  await client.update(id, { default: false });
});

const readOnlyScript = script(async (client) => {
  const other = '9c0a8bd2-1111-4111-8111-111111111111';
  for (const attributes of [
    { account_id: other },
    { discarded_at: '2026-01-01T00:00:00Z' },
    { role_type: 'system' },
    { role_type: 'x' },
  ]) {
    await client.show(await client.made({ name: 'Clerk', ...attributes }));
  }
  for (const attributes of [
    { account_id: other },
    { account_id: null },
    { role_type: 'x' },
    { role_type: 'system' },
    { role_type: null },
    { discarded_at: '2026-01-01T00:00:00Z' },
  ]) {
    const id = await client.made({ name: 'Clerk' });
    await client.update(id, { name: 'Clerk 2', ...attributes });
    await client.show(id);
  }
  const id = await client.made({ name: 'Clerk' });
  await client.delete(id);
  await client.update(id, { discarded_at: null });
});

const scopeScript = script(async (client) => {
  for (const scope of ['account', 'team', 'chat', 'planet', 'TEAM', null, 1])
    await client.create({ name: 'Guide', scope });
  const id = await client.made({ name: 'Guide', scope: 'team' });
  for (const scope of ['team', 'account', 'chat', null, 'planet']) {
    await client.update(id, { name: 'Guide', scope });
    await client.show(id);
  }
  await client.update(id, { name: 'Guide 2' });
});

const answerScript = script(async (client) => {
  const id = await client.made({ name: 'Host' });
  await client.list();
  await client.show(id);
  await client.update(id, { name: 'Host 2' });
  await client.update(id, { name: '' });
  await client.create({ name: '' });
  await client.delete(id);
  await client.delete(id);
  await client.show(id);
});

const authScript = script(async (client) => {
  const near = `${TOKEN.slice(0, -1)}${TOKEN.endsWith('0') ? '1' : '0'}`;
  for (const authorization of [
    '',
    'Bearer wrong',
    `Bearer ${near}`,
    `Bearer ${LIMITED_TOKEN}`,
    'Basic cHVsc2U6cHVsc2U=',
  ]) {
    const id = await client.made({ name: 'Steward' });
    await client.list('', { authorization });
    await client.show(id, { authorization });
    await client.create({ name: 'Intruder' }, { authorization });
    await client.update(id, { name: 'Taken over' }, { authorization });
    await client.delete(id, { authorization });
    await client.list();
  }
});

/** For each theme the scripts that show its faults. */
export const scripts: Readonly<Record<Theme, readonly Script[]>> = {
  names: [nameScript],
  readOnly: [readOnlyScript],
  scopes: [scopeScript],
  defaults: [defaultScript],
  rights: [rightsScript],
  guards: [guardScript],
  deletes: [deleteScript],
  lists: [listScript],
  answers: [answerScript],
  requests: [requestScript],
  text: [textScript],
  createCrashes: [createCrashScript],
  updateCrashes: [updateCrashScript],
  otherCrashes: [otherCrashScript],
  access: [authScript],
  races: [raceScript],
};

/** For each theme the scripts that show its variants. */
export const variantScripts: Readonly<Record<VariantTheme, readonly Script[]>> = {
  requests: [variantsScript],
  names: [variantsScript],
  rights: [variantsScript],
  defaults: [variantsScript],
  removed: [variantsScript],
  system: [variantsScript],
  answers: [variantsScript],
  lists: [variantsScript],
  traffic: [variantsScript],
};
