jest.mock('cookie', () => ({}));
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding, Results } from '../model/results';
import { allReferences } from '../reference/all';
import type { Reference } from '../reference/types';
import { startEmbedded, type Embedded } from './embedded';
import { inProcess } from './testing/inProcess';

jest.setTimeout(120_000);

const reference = allReferences.find(({ contract }) => contract === 'zendesk-chat') as Reference;
const { token } = reference.account;
const faults = ['show-keeps-as-created', 'delete-twice-204'];
const user = reference.account.users[0] ?? '';

let wrong: Embedded;
let right: Embedded;
let report: string;
let results: Results;
let finding: Finding;

beforeAll(async () => {
  wrong = await startEmbedded(reference, { faults, variants: [] }, 0);
  right = await startEmbedded(reference, { faults: [], variants: [] }, 0);
  report = mkdtempSync(join(tmpdir(), 'rolecall-replay-'));
  await inProcess(
    [
      'run',
      'zendesk-chat',
      '--url',
      wrong.url,
      '--user',
      user,
      '--only',
      'delete.twice',
      '--profile',
      'quick',
      '--out',
      report,
    ],
    { ROLECALL_TOKEN: token },
  );
  results = JSON.parse(readFileSync(join(report, 'results.json'), 'utf8')) as Results;
  finding = results.rules.flatMap(({ findings }) => findings)[0] as Finding;
});
afterAll(async () => {
  await wrong.close();
  await right.close();
});

const env = { ROLECALL_TOKEN: token };
const replay = (...words: string[]) => inProcess(['replay', ...words], env);

/** The results with something changed, in a folder of their own. */
function changed(change: (results: Results) => unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-replay-'));
  writeFileSync(join(folder, 'results.json'), JSON.stringify(change(results)));
  return folder;
}

/** The results with another finding in the place of the one that there is. */
const holding = (more: Partial<Finding>, results_: Results = results): Results => ({
  ...results_,
  rules: results_.rules.map((rule) => ({ ...rule, findings: rule.findings.map((one) => ({ ...one, ...more })) })),
});

const count = async (server: Embedded): Promise<number> =>
  (
    (await (
      await fetch(`${server.url}/api/v2/chat/roles`, { headers: { authorization: `Bearer ${token}` } })
    ).json()) as unknown[]
  ).length;

describe('a finding of a case', () => {
  test('says in its report how to run it again', () => {
    expect(finding.replay).toBe(`rolecall replay ${join(report, 'results.json')} ${finding.id}`);
    expect(results.given).toMatchObject({ contract: 'zendesk-chat', users: [user] });
  });

  test('is reproduced on its own target, whose token is not shown', async () => {
    const before = await count(right);
    const { code, stdout, stderr } = await replay(report, finding.id);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: expect.stringMatching(/^reproduced: delete\.twice:/) as string,
    });
    expect(stdout + stderr).not.toContain(token);
    expect(await count(right)).toBe(before);
  });

  test('is not reproduced on a server that is right, and nothing is left there', async () => {
    const before = await count(right);
    const { code, stdout } = await replay(join(report, 'results.json'), 'delete.twice', '--url', right.url);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^not reproduced: .*\n.*0 left behind\n$/) as string,
    });
    expect(await count(right)).toBe(before);
    expect(existsSync(join(report, 'replay.journal.jsonl'))).toBe(false);
  });

  test('is tried on an embedded server that is switched as it was', async () => {
    const folder = changed(() => ({ ...results, target: { ...results.target, embedded: { faults, variants: [] } } }));
    expect(await inProcess(['replay', folder, finding.id])).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^reproduced/) as string,
    });
  });
});

describe('a finding of exploration', () => {
  const make = { do: 'create', items: [{ name: '{role-mark-here} a' }] };
  const sequence = (commands: unknown[], users = 0): Partial<Finding> => ({
    recipe: { kind: 'sequence', users, commands } as never,
    caseId: 'deep:sequence',
  });

  test('a command sequence is run again', async () => {
    const folder = changed(() =>
      holding({
        ...sequence([
          make,
          { do: 'update', operation: 'update', parts: [{ role: 0, item: { description: 'other' } }] },
        ]),
        id: 'x:1',
      }),
    );
    const again = changed(() => {
      const all = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as Results;
      return {
        ...all,
        rules: all.rules.map((rule) =>
          rule.findings.length > 0 ? { ...rule, id: 'update.description.read-back' } : rule,
        ),
      };
    });
    const { code, stdout } = await replay(again, 'x:1');
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: expect.stringMatching(
        /^reproduced: x:1: .*\n {2}1\. create of role A with .*\n {2}2\. update of/,
      ) as string,
    });
    expect(stdout).toContain('Expected description');
    expect(await replay(again, 'x:1', '--url', right.url)).toMatchObject({ code: 0 });
  });

  test('a race is run many rounds', async () => {
    const create = (role: string) => [
      {
        do: 'call',
        purpose: 'claim',
        operation: 'create',
        plays: 'create',
        items: [{ role, item: { name: '{role-mark-here} one' } }],
      },
    ];
    const race = { roles: {}, holders: {}, spareUsers: 0, defaults: [], watch: [], lanes: [create('N'), create('M')] };
    const folder = changed(() => holding({ recipe: { kind: 'race', name: 'two creates', race }, id: 'x:2' }));
    const { code, stdout } = await replay(folder, 'x:2', '--url', right.url, '--time', '1s');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^not reproduced: x:2: \d+ rounds of "two creates" held/) as string,
    });
  });

  test('one that needs users elsewhere could not be tried without them', async () => {
    const folder = changed(() => holding({ ...sequence([make, { do: 'assign', user: 0, role: 0 }], 1), id: 'x:3' }));
    expect(await replay(folder, 'x:3', '--url', right.url)).toMatchObject({
      code: 3,
      stdout: expect.stringMatching(/^could not try: x:3: needs a user to assign \(--user ID\)/) as string,
    });
    expect(await replay(folder, 'x:3', '--url', right.url, '--user', user)).toMatchObject({ code: 0 });
  });

  test('one whose recipe speaks of roles of others could not be tried', async () => {
    const folder = changed(() => holding({ ...sequence([{ do: 'delete', roles: ['1'] }]), id: 'x:4' }));
    expect(await replay(folder, 'x:4')).toMatchObject({
      code: 3,
      stdout: expect.stringMatching(/^could not try: x:4: what the results hold/) as string,
    });
  });
});

describe('what cannot be read ends in one clear line', () => {
  const truncated = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-replay-'));
    writeFileSync(join(folder, 'results.json'), readFileSync(join(report, 'results.json'), 'utf8').slice(0, 900));
    return folder;
  };
  const cut = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-replay-'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'exchanges.jsonl'), '{"id":1}\n');
    return folder;
  };
  test.each<[string, () => string[], RegExp]>([
    ['a file that is not there', () => [join(report, 'nowhere.json'), 'x:1'], /no such file/],
    ['results that were cut off', () => [truncated(), 'x:1'], /is not JSON/],
    ['a run that was cut off', () => [cut(), 'x:1'], /cut short/],
    [
      'results of another version',
      () => [changed((all) => ({ ...all, rolecall: '9.9.9' })), finding.id],
      /written by rolecall 9\.9\.9, and this is/,
    ],
    [
      'results of another version and another shape',
      () => [changed((all) => ({ ...all, rolecall: '9.9.9', rules: 'none' })), finding.id],
      /9\.9\.9/,
    ],
    [
      'a finding that is not there',
      () => [report, 'delete.twice:00000000'],
      /there is no finding "delete\.twice:00000000"; did you mean delete\.twice:[0-9a-f]{8}/,
    ],
    ['a finding misspelt', () => [report, 'delete.twise:1'], /did you mean delete\.twice:/],
    [
      'a finding of nothing alike',
      () => [report, '\u001b[31mx'],
      /there is no finding "\?\[31mx"; there are delete\.twice/,
    ],
    [
      'results without findings',
      () => [changed((all) => ({ ...all, rules: all.rules.map((rule) => ({ ...rule, findings: [] })) })), 'x'],
      /hold no finding at all/,
    ],
    [
      'another contract',
      () => [report, finding.id, '--contract', 'papershift-pulse'],
      /are of zendesk-chat, not of papershift-pulse/,
    ],
    [
      'an app that is gone',
      () => [changed((all) => ({ ...all, target: { url: 'http://in-process.invalid', name: '' } })), finding.id],
      /give --url/,
    ],
    [
      'a switch that there is not',
      () => [
        changed((all) => ({ ...all, target: { ...all.target, embedded: { faults: ['no-such'], variants: [] } } })),
        finding.id,
      ],
      /no switch "no-such"/,
    ],
  ])('%s', async (_, words, problem) => {
    const { code, stdout, stderr } = await replay(...words());
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(problem) as string });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a target that is not there is told from a finding that is not reproduced', async () => {
    expect(await replay(report, finding.id, '--url', 'http://127.0.0.1:9')).toMatchObject({ code: 4, stdout: '' });
    expect((await inProcess(['replay', report, finding.id], { ROLECALL_TOKEN: 'wrong' })).code).toBe(4);
  });
});

afterAll(() => {
  rmSync(report, { recursive: true, force: true });
});
