import type { Json } from '../../../../model/json';
import { type GroupClient, type Method, script, TOKENS } from '../client';

const requests = (group: number, id: number, mark: string): ReadonlyArray<readonly [Method, string, Json?]> => [
  ['GET', `/groups/${group}/roles`],
  ['GET', `/groups/${group}/roles/${id}`],
  ['POST', `/groups/${group}/roles`, [{ name: `new ${mark}` }]],
  ['PUT', `/groups/${group}/roles`, [{ roleId: id, description: `many ${mark}` }]],
  ['PUT', `/groups/${group}/roles/${id}`, { description: `one ${mark}` }],
  ['PUT', `/groups/${group}/roles/video-settings`, [{ roleId: id, backgroundSelectedEffect: null }]],
  ['DELETE', `/groups/${group}/roles`, [id]],
];

async function run(
  client: GroupClient,
  group: number,
  id: number,
  mark: string,
  authorization: string | null,
): Promise<void> {
  for (const [method, path, body] of requests(group, id, mark))
    await client.ask(method, path, { authorization, ...(body === undefined ? {} : { body }) });
}

/** Every operation with every kind of wrong caller, and with a role of another group. */
export const accessScript = script(async (client) => {
  const { owner, member, viewer } = TOKENS;
  const id = await client.role('a');
  const callers = [null, 'Bearer wrong', `Bearer ${member}`];
  const near = [
    `Bearer ${viewer}`,
    `Bearer ${owner.slice(0, -1)}`,
    `Bearer ${owner}x`,
    `Bearer ${owner.toUpperCase()}`,
    'Bearer ',
    `Basic ${owner}`,
  ];
  for (const [index, authorization] of callers.entries()) {
    await run(client, 7, id, String(index), authorization);
    await client.list();
  }
  for (const authorization of near) await client.ask('GET', '/groups/7/roles', { authorization });
  await run(client, 8, 90, 'foreign', `Bearer ${owner}`);
  await run(client, 7, 90, 'reached', `Bearer ${owner}`);
  await client.ask('GET', '/groups/999/roles');
  await client.list();
});
