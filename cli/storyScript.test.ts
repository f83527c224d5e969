import { callOn } from '../engine/language/calls';
jest.mock('cookie', () => ({}));

import { race, type Race, raceKind } from '../engine/explore/races/race';
import { tryRace } from '../engine/explore/races/races';
import { randomOf } from '../engine/explore/random';
import { scriptOf } from '../engine/explore/recipes/scriptOf';
import { sequenceModel } from '../engine/explore/sequences/sequences';
import { runSequence } from '../engine/explore/sequences/runSequence';
import type { DeepWorld } from '../engine/explore/types';
import { operationFor } from '../contract/questions';
import { MARK_PLACEHOLDER as MARK } from '../generators/values/mark';
import type { Command } from '../generators/random';
import { withValueAt } from '../model/pointer';
import type { Script } from '../model/script';
import { storyScript } from '../reports/storyScript';
import { get, missingTools, type Ran, runs, serve, type Served, within } from './testing/onEmbedded';

jest.setTimeout(60_000);

const missing = missingTools();
// Said aloud: a script that was not run proves nothing.
if (missing.length > 0) process.stderr.write(`scripts are not run: ${missing.join(', ')} not found\n`);
const inBash = missing.length > 0 ? test.skip : test;

const open: Served[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ server }) => server.close()));
});

async function serving(id: string, ...faults: string[]): Promise<Served> {
  const served = await serve(id, ...faults);
  open.push(served);
  return served;
}

/** Begins a run against a server, with what exploration shares. */
async function exploring(
  served: Served,
  explore: (world: DeepWorld, reports: Script[]) => Promise<void>,
): Promise<Script[]> {
  const reports: Script[] = [];
  const { outcome } = await within(served, ({ session, context }, permits) =>
    explore(
      {
        session,
        context,
        random: randomOf(1),
        permits,
        over: () => false,
        stopped: () => false,
        nowMs: () => 0,
        isKnown: () => false,
        count: () => undefined,
        report: ({ script }) => reports.push(script),
      },
      reports,
    ),
  );
  expect(outcome.stopped).toBeNull();
  return reports;
}

const sequenceOf = (served: Served, commands: readonly Command[], users = 1): Promise<Script[]> =>
  exploring(served, async (world, reports) => {
    const found = await runSequence(world, commands, users, sequenceModel(world));
    if (found) reports.push(found.script);
  });

const raceOf = (served: Served, planned: Race): Promise<Script[]> =>
  exploring(served, async (world, reports) => {
    for (let round = 0; round < 40 && reports.length === 0; round += 1)
      await tryRace(
        world,
        raceKind('a race', () => null),
        planned,
        true,
      );
  });

/** Runs the script of a finding on the server that it was found on. */
async function shows(
  served: Served,
  scripts: readonly Script[],
  list: string,
): Promise<Ran & { readonly left: string }> {
  expect(scripts).not.toEqual([]);
  const text = storyScript(scripts[0] as Script, served.server.url);
  expect(text).not.toContain(served.reference.account.token);
  const ran = await runs(text, { ROLECALL_TOKEN: served.reference.account.token });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return { ...ran, left: (await get(served, list)).match(/rc[0-9a-z]{14}/g)?.join() ?? '' };
}

const named = (name: string) => ({ name: `${MARK} ${name}` });

inBash('a sequence for a role and its user shows the wrong count, gives the user back and leaves nothing', async () => {
  const served = await serving('glance-group-roles', 'assign-not-counted');
  const user = served.reference.account.users[0] ?? '';
  const before = await get(served, `/groups/7/users/${user}`);
  const { stdout, left } = await shows(
    served,
    await sequenceOf(served, [
      { do: 'create', items: [named('a'), named('b')] },
      { do: 'assign', user: 0, role: 1 },
    ]),
    '/groups/7/roles',
  );
  const parts = [
    /create of role A with \{"name":"… a"\}, role B with \{.*\}: 200/,
    /giving user 1 role B: 200\n\{.*"roleId":\d+/,
    /Afterwards:\nlist: 200\n.*"userCount":0/,
    /Expected: /,
  ];
  expect(stdout).toMatch(new RegExp(parts.map(({ source }) => source).join('[\\s\\S]*')));
  expect(left).toBe('');
  expect(await get(served, `/groups/7/users/${user}`)).toBe(before);
});

inBash('a sequence captures the ids of its roles from the answers', async () => {
  const served = await serving('zendesk-chat', 'show-keeps-as-created');
  const commands: Command[] = [
    { do: 'create', items: [named('a')] },
    { do: 'update', operation: 'update', parts: [{ role: 0, item: { description: "it's $HOME" } }] },
  ];
  const { stdout, left } = await shows(served, await sequenceOf(served, commands), '/api/v2/chat/roles');
  expect(stdout).toMatch(/update of role A with .*: 200\n.*it's \$HOME[\s\S]*show role A: 200\n(?!.*it's)/);
  expect(left).toBe('');
});

inBash('a contract with lists of roles and ids in texts runs too', async () => {
  const served = await serving('papershift-pulse');
  const user = served.reference.account.users[0] ?? '';
  const scripts = await exploring(served, ({ session }, reports) => {
    const mark = `${session.runMark}0001`;
    const create = {
      step: callOn(operationFor(session.contract, 'create'), [
        { role: 'A', item: withValueAt({}, session.contract.role.nameAt, `${MARK} a`) },
      ]),
      mark,
      words: 'create',
    };
    const give = {
      step: { do: 'assign' as const, purpose: 'claim' as const, user: 0, role: 'A' },
      mark,
      words: 'giving user 1 role A',
    };
    reports.push(
      scriptOf(session, {
        expected: '',
        actual: '',
        roles: ['A'],
        users: [user],
        given: [create],
        lanes: [[give]],
        watch: [],
        undo: [],
      }),
    );
    return Promise.resolve();
  });
  const before = await get(served, `/api/v1/users/${user}`);
  const { stdout, left } = await shows(served, scripts, '/api/v1/roles');
  expect(stdout).toMatch(/giving user 1 role A: 20\d/);
  expect(left).toBe('');
  expect(await get(served, `/api/v1/users/${user}`)).toBe(before);
});

inBash('a race sends its lanes at once and shows what came of them', async () => {
  const served = await serving('glance-group-roles', 'race-create-name');
  const create = (role: string) => [
    {
      do: 'call' as const,
      purpose: 'claim' as const,
      operation: 'create',
      plays: 'create' as const,
      items: [{ role, item: named('one') }],
    },
  ];
  const scripts = await raceOf(served, race({ lanes: [create('N'), create('M')] }));
  const twice = /"name":"(rc\w{14} one)".*"name":"\1"/;
  const seen: string[] = [];
  for (let round = 0; round < 12 && !seen.some((stdout) => twice.test(stdout)); round += 1) {
    const { stdout, left } = await shows(served, scripts, '/groups/7/roles');
    expect(left).toBe('');
    seen.push(stdout);
  }
  expect(seen.at(-1)).toMatch(twice);
});

inBash('what runs without its token, or against another target, says so', async () => {
  const served = await serving('glance-group-roles', 'race-create-name');
  const [script] = await sequenceOf(await serving('glance-group-roles', 'assign-not-counted'), [
    { do: 'create', items: [named('a')] },
    { do: 'assign', user: 0, role: 0 },
  ]);
  const text = storyScript(script as Script, 'http://127.0.0.1:9');
  expect(await runs(text, {})).toMatchObject({
    stdout: '',
    stderr: expect.stringContaining('ROLECALL_TOKEN') as string,
  });
  const elsewhere = await runs(text, {
    ROLECALL_TOKEN: served.reference.account.token,
    ROLECALL_URL: served.server.url,
  });
  expect(elsewhere.stdout).toMatch(/list: 200\n.*"userCount":1/);
  const nowhere = await runs(text, { ROLECALL_TOKEN: 'x' });
  expect([nowhere.code, nowhere.stdout]).toEqual([1, expect.stringContaining('could not be read')]);
});
