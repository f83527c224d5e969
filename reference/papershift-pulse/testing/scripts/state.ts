import type { Json, JsonObject } from '../../../../model/json';
import { USER_IDS } from '../../account';
import { EMPLOYEE_ID } from '../../seed';
import { script, type PulseClient } from '../client';

const long = 'x'.repeat(51);
const [firstUser = ''] = USER_IDS;

/** An own role that is the one default left. */
async function lastDefault(client: PulseClient, rights: JsonObject = {}): Promise<string> {
  const id = await client.made({ name: 'Base', default: true, rights });
  await client.update(EMPLOYEE_ID, { default: false });
  return id;
}

export const defaultScript = script(async (client) => {
  const early: string[] = [];
  for (const value of ['true', 1, null, true, false]) early.push(await client.made({ name: 'Base', default: value }));
  await client.made({ name: 'Team base', scope: 'team', default: true });
  await client.list();
  const free = await client.made({ name: 'Free', default: true });
  for (const value of ['yes', 'true', true]) await client.update(free, { default: value });
  await client.update(free, { name: 'Still default' });
  await client.update(free, { default: false });
  await client.update(free, { default: true });
  await client.delete(free);
  for (const id of early) await client.update(id, { default: false });
  await waysToLose(client);
});

/** Every way to lose the last default. */
async function waysToLose(client: PulseClient): Promise<void> {
  const last = await lastDefault(client);
  const updates: JsonObject[] = [
    { name: 'Base 2' },
    { default: false },
    { name: 'Base', default: false },
    { rights: {}, default: false },
    { default: null },
    { default: 'false' },
    { default: 0 },
    { scope: 'team' },
    { discarded_at: '2026-01-01T00:00:00Z' },
    { name: long, default: false },
  ];
  for (const update of updates) await client.update(last, update);
  await client.delete(last);
  await client.create({ name: long, default: true });
  await client.list();
  await client.assign(firstUser, [last]);
  await client.delete(last);
  await client.assign(firstUser, []);
  const other = await client.made({ name: 'Other', default: true });
  await client.delete(other);
  await client.update(last, { default: false });
  await client.update(last, { default: true });
  await client.delete(last);
  await client.delete(await client.made({ name: 'Bystander' }));
  await client.list();
  await client.update(EMPLOYEE_ID, { default: true });
  await client.update(last, { default: false });
  await client.update(EMPLOYEE_ID, { default: false });
}

export const rightsScript = script(async (client) => {
  const rights: Json[] = [
    { user: { read: true, update: true, delete: false }, shift: { update: true, delete: true } },
    { user: { read: false } },
    { user: { destroy: true } },
    { user: { manage: true } },
    { team_membership: { manage: true } },
    { user: { read: 'true' } },
    { user: { read: 2 } },
    { user: true },
    null,
    [],
    {},
  ];
  for (const value of rights) await client.create({ name: 'Auditor', rights: value });
  const id = await client.made({ name: 'Auditor' });
  for (const value of rights) {
    await client.update(id, { rights: { user: { read: true, create: true }, report: { read: true } } });
    await client.update(id, { rights: value });
    await client.show(id);
  }
  await client.update(id, { rights: { user: { read: true } } });
  await client.update(id, { name: 'Auditor 2' });
  await client.update(id, { rights: { chat: { read: true, explode: true } } });
  await client.show(id);
});

/** Requests in flight together. */
export const raceScript = script(async (client) => {
  await client.together(
    () => client.create({ name: 'One' }),
    () => client.create({ name: 'Two' }),
  );
  await client.together(
    () => client.create({ name: long }),
    () => client.list(),
  );
  await client.list();
  const role = await client.made({ name: 'Racer' });
  await client.together(
    () => client.show(role),
    () => client.update(role, { name: 'Racer 2' }),
  );
  await client.show(role);
  await client.together(
    () => client.update(role, { name: 'Racer 3' }),
    () => client.update(role, { default: true }),
  );
  await client.update(role, { default: false });
  await client.together(
    () => client.update(role, { rights: { user: { read: true } } }),
    () => client.update(role, { rights: { chat: { read: true } } }),
  );
  await client.together(
    () => client.update(role, { name: long }),
    () => client.show(role),
  );
  await client.show(role);
  await client.together(
    () => client.assign(firstUser, [role]),
    () => client.delete(role),
  );
  await client.user(firstUser);
  await client.assign(firstUser, []);
  await raceForRemoval(client);
  await raceForDefault(client);
});

async function raceForDefault(client: PulseClient): Promise<void> {
  const one = await lastDefault(client);
  await client.together(
    () => client.update(one, { default: false }),
    () => client.list(),
  );
  const two = await client.made({ name: 'Second', default: true });
  await client.together(
    () => client.delete(two),
    () => client.update(one, { default: false }),
  );
  await client.update(one, { default: true });
  const three = await client.made({ name: 'Third', default: true });
  await client.together(
    () => client.delete(one),
    () => client.delete(three),
  );
  const four = await client.made({ name: 'Fourth', default: true });
  await client.together(
    () => client.update(three, { default: false }),
    () => client.update(four, { default: false }),
    () => client.update(one, { default: false }),
  );
  await client.list();
}

async function raceForRemoval(client: PulseClient): Promise<void> {
  const gone = await client.made({ name: 'Gone' });
  await client.made({ name: 'Last' });
  await client.together(
    () => client.list(),
    () => client.delete(gone),
  );
  const next = await client.made({ name: 'Next' });
  await client.together(
    () => client.delete(next),
    () => client.assign(firstUser, [next]),
  );
  await client.assign(firstUser, []);
  const twice = await client.made({ name: 'Twice' });
  await client.together(
    () => client.delete(twice),
    () => client.delete(twice),
  );
  const revived = await client.made({ name: 'Revived' });
  await client.together(
    () => client.update(revived, { name: 'Back' }),
    () => client.delete(revived),
  );
  await client.list();
}
