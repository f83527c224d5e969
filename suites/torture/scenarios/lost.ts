import { patience, run } from '../command';
import { findingsIn } from '../findings';
import type { Fate } from '../relay';
import { pass } from '../relay';
import { openSandbox } from '../sandbox';
import { differences } from '../state';
import type { Scenario } from '../scenario';
import { contracts, randomOf, tried } from '../scenario';

const ways = ['before', 'after', 'half', 'hang'] as const;

const losing = (percent: number): Scenario => ({
  name: `${String(percent)} % of answers lost`,
  about: 'a right server stays without a finding, and nothing is left behind',
  times: 20,
  once: async (turn) => {
    const random = randomOf(turn * 31 + percent);
    const fateOf = (): Fate =>
      random() * 100 < percent ? { do: 'lose', when: ways[Math.floor(random() * ways.length)] ?? 'before' } : pass;
    const sandbox = await openSandbox({ contract: contracts[turn % contracts.length] ?? '', existing: 10, fateOf });
    try {
      const before = await sandbox.state();
      const ended = await run(
        [...sandbox.args, '--seed', String(turn + 1), ...patience(sandbox.out, 400)],
        sandbox.env,
      );
      return tried([...findingsIn(sandbox.out, ended), ...differences(before, await sandbox.state())]);
    } finally {
      await sandbox.close();
    }
  },
});

/** Connections that close after every third answer, without a word beforehand. */
const closing: Scenario = {
  name: 'connections that close',
  about: 'the same verdict each time where every third answer closes its connection',
  times: 20,
  once: async (turn) => {
    let passed = 0;
    const fateOf = (): Fate => {
      passed += 1;
      return passed % 3 === 0
        ? { do: 'pass', bent: (answer) => ({ ...answer, headers: { ...answer.headers, connection: 'close' } }) }
        : pass;
    };
    const sandbox = await openSandbox({ contract: contracts[turn % contracts.length] ?? '', existing: 10, fateOf });
    try {
      const ended = await run([...sandbox.args, '--seed', '1'], sandbox.env);
      const wrong = findingsIn(sandbox.out, ended);
      return tried(ended.code === 0 ? wrong : [...wrong, `exit ${String(ended.code)}: ${ended.text.slice(-200)}`]);
    } finally {
      await sandbox.close();
    }
  },
};

export const lost: readonly Scenario[] = [losing(1), losing(2), losing(5), closing];
