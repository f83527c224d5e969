import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProcess } from './testing/inProcess';
import { runCli } from './testing/runCli';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'rolecall-cli-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const run = ['run', 'zendesk-chat', '--out', join(folder, 'never')];

/** What is typed, the exit code, and what the one line on stderr says. */
const mistakes: readonly (readonly [string, readonly string[], number, RegExp])[] = [
  ['an unknown command', ['rnu'], 2, /unknown command 'rnu' \(Did you mean run\?\)/],
  ['an unknown option', [...run, '--budgt', '9'], 2, /unknown option '--budgt' \(Did you mean --budget\?\)/],
  ['a budget of nothing', [...run, '--budget', '0'], 2, /--budget: expected a whole number from 1 to 1000000, got 0/],
  ['a negative budget', [...run, '--budget', '-5'], 2, /--budget/],
  ['a budget in words', [...run, '--budget', 'much'], 2, /--budget: expected a whole number, got "much"/],
  [
    'an unknown profile',
    [...run, '--profile', 'slow'],
    2,
    /--profile: expected one of quick, standard, deep, got "slow"/,
  ],
  ['an unknown permit', [...run, '--permit', 'disposble'], 2, /--permit: .*disposable/],
  ['an unknown contract', ['run', 'zendesk-chta'], 2, /no contract "zendesk-chta"; did you mean "zendesk-chat"\?/],
  ['a folder that is no contract', ['run', folder], 2, /is not a contract[\s\S]*openapi\.yaml/],
  [
    'a URL without a scheme',
    [...run, '--url', '127.0.0.1:4101'],
    2,
    /--url: .*has no scheme; did you mean http:\/\/127/,
  ],
  ['a URL without a contract', ['run', '--url', 'http://127.0.0.1:1'], 2, /which contract/],
  [
    'a path parameter without a value',
    ['run', 'glance-group-roles', '--url', 'http://127.0.0.1:1'],
    2,
    /needs a value for group_id; give --param group_id=VALUE/,
  ],
  ['a URL for two contracts', [...run, 'papershift-pulse', '--url', 'http://127.0.0.1:1'], 2, /one contract at a time/],
  [
    'a configuration that is not there',
    [...run, '--config', join(folder, 'no.yaml')],
    2,
    /no\.yaml: there is no such file/,
  ],
  ['a folder as configuration', [...run, '--config', folder], 2, /is a directory/],
  [
    'a configuration that is not JSON',
    [...run, '--config', file('broken.json', '{"url": ')],
    2,
    /broken\.json: is not JSON: line 1/,
  ],
  ['an unknown key', [...run, '--config', file('key.json', '{"tokn": "x"}')], 2, /tokn.*did you mean "token"/],
  ['a value of the wrong type', [...run, '--config', file('type.json', '{"users": 7}')], 2, /type\.json: users/],
  [
    'a waiver of an unknown rule',
    [...run, '--config', file('waive.json', '{"waive": {"delete.in-usee": "later"}}')],
    2,
    /waive: no rule matches "delete\.in-usee"; did you mean/,
  ],
  ['a selector that selects nothing', [...run, '--only', 'nothing.*'], 2, /--only: no rule matches "nothing\.\*"/],
  [
    'an out directory below a file',
    ['run', 'zendesk-chat', '--out', join(file('plain', ''), 'report')],
    2,
    /--out .* cannot be written: .*a file, not a folder/,
  ],
  [
    'a list of known failures that is not there',
    [...run, '--known', join(folder, 'no.json')],
    2,
    /--known .*no\.json: there is no such file/,
  ],
  ['a variable that is not set', [...run, '--token-env', 'NO_SUCH_VARIABLE'], 2, /"NO_SUCH_VARIABLE" is not set/],
  [
    'a token and a variable',
    [...run, '--token', 'abc', '--token-env', 'PATH'],
    2,
    /--token-env: token is given too; keep one/,
  ],
  ['an unknown rule to explain', ['explain', 'delete.in-usee'], 2, /did you mean "delete\.in-use"/],
  ['an unknown fault', ['serve', 'zendesk-chat', '--fault', 'no-such-fault'], 2, /no fault "no-such-fault"/],
  ['a port that is none', ['serve', 'zendesk-chat', '--port', '70000'], 2, /from 0 to 65535/],
  ['a report that is not there', ['report', join(folder, 'no-report')], 2, /no such file or folder/],
  [
    'a folder without a report',
    ['report', mkdtempSync(join(tmpdir(), 'rolecall-empty-'))],
    2,
    /holds no results\.json/,
  ],
  ['results that are damaged', ['report', file('results.json', '{"rolecall": "0.1.0", ')], 2, /is not JSON/],
  ['results of something else', ['report', file('other.json', '{"hello": 1}')], 2, /not results of a run/],
  ['nothing to clean', ['clean'], 2, /either a journal or --older-than/],
  ['a journal that is none', ['clean', file('journal.jsonl', 'hello\n')], 2, /is not a journal/],
];

describe('what is typed wrong ends in one clear line and its exit code', () => {
  test.each(mistakes)('%s', async (_, args, code, problem) => {
    const { code: ended, stderr, stdout } = await inProcess(args);
    expect({ ended, stderr }).toEqual({ ended: code, stderr: expect.stringMatching(problem) as string });
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^rolecall: /);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});

describe('a run that was cut off', () => {
  test('is told from one that is over', async () => {
    const cut = join(folder, 'cut');
    mkdirSync(cut);
    writeFileSync(join(cut, 'exchanges.jsonl'), '{"id":1}\n{"id":2}\n');
    const { code, stderr } = await inProcess(['report', cut]);
    expect([code, stderr]).toEqual([3, expect.stringContaining('cut short after 2 stored exchanges')]);
  });
});

describe('help', () => {
  test.each([['--help'], ['run', '--help'], ['clean', '--help'], ['--version']].map((args) => [args]))(
    '%j ends with 0',
    async (args) => {
      const { code, stdout, stderr } = await inProcess(args);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).not.toBe('');
    },
  );
});

describe('the command as a process', () => {
  test.concurrent.each([
    ['an unknown command', ['rnu'], 2],
    [
      'a URL that nobody listens at',
      ['run', 'zendesk-chat', '--url', 'http://127.0.0.1:9', '--out', join(folder, 'process')],
      4,
    ],
    ['help', ['--help'], 0],
  ] as const)('%s', async (_, args, code) => {
    expect((await runCli(args)).code).toBe(code);
  });
});
