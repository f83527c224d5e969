import type { Json, JsonObject } from '../../../../model/json';
import { employeeId, userIds } from '../../seed';
import type { Client } from '../client';

const long = 'x'.repeat(51);
const [firstUser = ''] = userIds;

/** An own role that is the one default left. */
async function lastDefault(client: Client, rights: JsonObject = {}): Promise<string> {
  const id = await client.made({ name: 'Base', default: true, rights });
  await client.update(employeeId, { default: false });
  return id;
}

export async function defaultScript(client: Client): Promise<void> {
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
}

/** Every way to lose the last default. */
async function waysToLose(client: Client): Promise<void> {
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
  await client.update(employeeId, { default: true });
  await client.update(last, { default: false });
  await client.update(employeeId, { default: false });
}

export async function rightsScript(client: Client): Promise<void> {
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
}

/** Begins a request once the one before has reached the server, a few turns of the event loop later. */
async function soon<T>(begin: () => Promise<T>): Promise<T> {
  for (let turn = 0; turn < 5; turn += 1)
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  return begin();
}

/** Requests in flight together. */
export async function raceScript(client: Client): Promise<void> {
  await Promise.all([client.create({ name: 'One' }), soon(() => client.create({ name: 'Two' }))]);
  await Promise.all([client.create({ name: long }), soon(() => client.list())]);
  await client.list();
  const role = await client.made({ name: 'Racer' });
  await Promise.all([client.show(role), soon(() => client.update(role, { name: 'Racer 2' }))]);
  await client.show(role);
  await Promise.all([client.update(role, { name: 'Racer 3' }), soon(() => client.update(role, { default: true }))]);
  await client.update(role, { default: false });
  await Promise.all([
    client.update(role, { rights: { user: { read: true } } }),
    soon(() => client.update(role, { rights: { chat: { read: true } } })),
  ]);
  await Promise.all([client.update(role, { name: long }), soon(() => client.show(role))]);
  await client.show(role);
  await Promise.all([client.assign(firstUser, [role]), soon(() => client.delete(role))]);
  await client.user(firstUser);
  await client.assign(firstUser, []);
  const gone = await client.made({ name: 'Gone' });
  await client.made({ name: 'Last' });
  await Promise.all([client.list(), soon(() => client.delete(gone))]);
  const next = await client.made({ name: 'Next' });
  await Promise.all([client.delete(next), soon(() => client.assign(firstUser, [next]))]);
  await client.assign(firstUser, []);
  const twice = await client.made({ name: 'Twice' });
  await Promise.all([client.delete(twice), soon(() => client.delete(twice))]);
  const revived = await client.made({ name: 'Revived' });
  await Promise.all([client.update(revived, { name: 'Back' }), soon(() => client.delete(revived))]);
  await client.list();
  await raceForDefault(client);
}

async function raceForDefault(client: Client): Promise<void> {
  const one = await lastDefault(client);
  await Promise.all([client.update(one, { default: false }), soon(() => client.list())]);
  const two = await client.made({ name: 'Second', default: true });
  await Promise.all([client.delete(two), soon(() => client.update(one, { default: false }))]);
  await client.update(one, { default: true });
  const three = await client.made({ name: 'Third', default: true });
  await Promise.all([client.delete(one), soon(() => client.delete(three))]);
  const four = await client.made({ name: 'Fourth', default: true });
  await Promise.all([
    client.update(three, { default: false }),
    client.update(four, { default: false }),
    client.update(one, { default: false }),
  ]);
  await client.list();
}
