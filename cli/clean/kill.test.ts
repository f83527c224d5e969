import { readFileSync } from 'node:fs';
import { sandbox, type Sandbox, type Written } from '../testing/killedRun';

jest.setTimeout(120_000);

const opened: Sandbox[] = [];
const start = async (contract: string): Promise<Sandbox> => {
  const one = await sandbox(contract);
  opened.push(one);
  return one;
};
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const contracts = ['glance-group-roles', 'papershift-pulse', 'zendesk-chat'];
const movesUser = ({ url }: Written): boolean => /\/(?:users|agents|account_memberships)\b/.test(url);
/** Of a role that the run did not make: its name carries no tag. */
const takesDefault = ({ method, body }: Written): boolean =>
  method === 'PUT' && /default\\?":false/.test(body) && !body.includes('rc0');
const changesBuiltIn = ({ method, url }: Written): boolean => method === 'PUT' && /\/roles\/[1-3]$/.test(url);

describe('after a kill, clean gives back', () => {
  test.each(contracts)('the users of %s', async (contract) => {
    const account = await start(contract);
    const before = await account.state();
    expect(await account.killedAt(movesUser, '--only', 'delete.in-use*')).toBe(true);
    expect(await account.state()).not.toEqual(before);
    const { code, stdout } = await account.clean();
    expect([code, stdout]).toEqual([0, expect.stringMatching(/0 left behind[\s\S]*(\d) of \1 loans are back/)]);
    expect(await account.state()).toEqual(before);
  });

  test('default roles', async () => {
    const account = await start('papershift-pulse');
    const before = await account.state();
    expect(await account.killedAt(takesDefault, '--only', 'default.*')).toBe(true);
    expect(await account.state()).not.toEqual(before);
    expect((await account.clean()).code).toBe(0);
    expect(await account.state()).toEqual(before);
  });

  test('existing roles', async () => {
    const account = await start('zendesk-chat');
    const before = await account.state();
    expect(await account.killedAt(changesBuiltIn, '--only', 'built-in.*')).toBe(true);
    expect(await account.state()).not.toEqual(before);
    expect((await account.clean()).code).toBe(0);
    expect(await account.state()).toEqual(before);
  });

  test.each([
    ['glance-group-roles', 61],
    ['papershift-pulse', 103],
    ['zendesk-chat', 37],
  ])('all of %s, whatever stood open at write %d', async (contract, moment) => {
    const account = await start(contract);
    const before = await account.state();
    await account.killedAt(({ nth }) => nth === moment);
    expect((await account.clean()).code).toBe(0);
    expect(await account.state()).toEqual(before);
    expect(await account.clean()).toMatchObject({ code: 0, stdout: 'Nothing is left to delete or to give back.\n' });
  });
});

describe('what clean cannot give back', () => {
  test('ends with 3 and a command for it, each time, until it can', async () => {
    const account = await start('zendesk-chat');
    const before = await account.state();
    await account.killedAt(movesUser, '--only', 'delete.in-use*');
    account.refuse(({ url }) => /\/agents\b/.test(url));
    for (let time = 0; time < 2; time += 1) {
      const { code, stderr } = await account.clean();
      expect(code).toBe(3);
      expect(stderr).toMatch(/not given back: role of user \d+/);
      expect(stderr).toMatch(/^curl -i -X PUT '?http:\/\/127.*agents\/\d+.*Bearer \$ROLECALL_TOKEN.*role_id/m);
    }
    account.refuse(null);
    expect((await account.clean()).code).toBe(0);
    expect(await account.state()).toEqual(before);
  });

  test('a role whose delete is refused stays, with the command that deletes it', async () => {
    const account = await start('zendesk-chat');
    const before = await account.state();
    await account.killedAt(({ nth }) => nth === 3);
    account.refuse(({ method }) => method === 'DELETE');
    const { code, stderr } = await account.clean();
    expect([code, stderr]).toEqual([3, expect.stringMatching(/left behind: role \d+[\s\S]*^curl -i -X DELETE/m)]);
    account.refuse(null);
    expect((await account.clean()).code).toBe(0);
    expect(await account.state()).toEqual(before);
  });
});

test('the journal says how the account is reached, and no secret', async () => {
  const account = await start('glance-group-roles');
  await account.killedAt(movesUser, '--only', 'delete.in-use*');
  const journal = readFileSync(account.journal, 'utf8');
  const { token, limitedToken, params } = JSON.parse(readFileSync(account.config, 'utf8')) as Record<string, string>;
  expect(JSON.parse(journal.split('\n')[0] ?? '')).toMatchObject({
    event: 'begin',
    contract: 'glance-group-roles',
    target: { contract: 'glance-group-roles', params },
    configuredBy: account.config,
  });
  expect(journal).not.toContain(token);
  expect(journal).not.toContain(limitedToken);
});
