import { differences } from '../state';
import type { Sandbox } from '../sandbox';
import { openSandbox } from '../sandbox';
import { run, start } from '../command';
import type { Scenario, Trial } from '../scenario';
import { contracts, randomOf, tried } from '../scenario';

/** How a run is cut short. */
type Cut = 'SIGKILL' | 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'time' | 'full disk';

const existing = 300;

/** The run is cut short at a random request of a standard run; the account is as it was afterwards. */
const cutShort = (cut: Cut, times: number): Scenario => ({
  name: `${cut}${cut === 'SIGKILL' ? ', then clean' : ''}`,
  about: 'no role is left, no user is moved, no default is moved, no existing role is changed',
  times,
  once: (turn) => cutOnce(cut, turn),
});

async function cutOnce(cut: Cut, turn: number): Promise<Trial> {
  const random = randomOf(turn * 7919 + cut.length);
  const contract = contracts[turn % contracts.length] ?? '';
  const at = 5 + Math.floor(random() * 700);
  const cutting: { now: () => void } = { now: () => undefined };
  const sandbox = await openSandbox({
    contract,
    existing,
    fateOf: ({ count }) => {
      if (count === at) cutting.now();
      return { do: 'pass' };
    },
  });
  try {
    const before = await sandbox.state();
    const command = start([...sandbox.args, '--seed', String(turn + 1), ...extra(cut, random)], sandbox.env);
    cutting.now = () => {
      if (cut.startsWith('SIG')) command.child.kill(cut as NodeJS.Signals);
    };
    const ended = await command.ended;
    const wrong = cut === 'SIGKILL' ? await cleaned(sandbox) : [];
    const expected = codesAfter(cut);
    if (expected && (ended.code === null || !expected.includes(ended.code)) && sandbox.relay.count() > at)
      wrong.push(`exit ${String(ended.code)} instead of ${expected.join(' or ')}: ${ended.text.slice(-300)}`);
    wrong.push(...differences(before, await sandbox.state()));
    return tried(wrong.map((line) => `${contract}, request ${String(at)}: ${line}`));
  } finally {
    await sandbox.close();
  }
}

function codesAfter(cut: Cut): readonly number[] | undefined {
  if (cut === 'SIGKILL' || cut === 'time') return undefined;
  return cut === 'full disk' ? [3] : [130];
}

const extra = (cut: Cut, random: () => number): string[] =>
  cut === 'time' ? ['--time', `${String(200 + Math.floor(random() * 1500))}ms`] : [];

/** `clean` twice: the first gives everything back, the second says the same. */
async function cleaned(sandbox: Sandbox): Promise<string[]> {
  const first = await run(['clean', sandbox.out], sandbox.env);
  const second = await run(['clean', sandbox.out], sandbox.env);
  return [
    ...(first.code === 0 ? [] : [`clean ended with ${String(first.code)}: ${first.text.slice(-300)}`]),
    ...(second.code === 0 ? [] : [`clean again ended with ${String(second.code)}: ${second.text.slice(-300)}`]),
  ];
}

export const interrupted: readonly Scenario[] = [
  cutShort('SIGKILL', 150),
  cutShort('SIGINT', 50),
  cutShort('SIGTERM', 50),
  cutShort('SIGHUP', 50),
  cutShort('time', 50),
];
