import { references } from '../../matrix/references';
import type { Ended } from '../command';
import { run } from '../command';
import { startColleague } from '../colleague';
import { findingsIn } from '../findings';
import type { SandboxOptions } from '../sandbox';
import { openSandbox } from '../sandbox';
import { differences } from '../state';
import type { Scenario, Trial } from '../scenario';
import { contracts, tried } from '../scenario';

/** Runs beside a colleague; gives what happened to the account. */
async function beside(
  options: SandboxOptions,
  turn: number,
  judge: (ended: Ended, out: string) => string[],
): Promise<Trial> {
  const sandbox = await openSandbox(options);
  try {
    const before = await sandbox.state();
    const colleague = startColleague(sandbox, 150);
    const ended = await run([...sandbox.args, '--seed', String(turn + 1)], sandbox.env);
    const tampered = await colleague.stop();
    const left = differences(before, await sandbox.state());
    return tried(
      [...tampered, ...left, ...judge(ended, sandbox.out)],
      `${String(colleague.made())} roles of a colleague`,
    );
  } finally {
    await sandbox.close();
  }
}

const busy: Scenario = {
  name: 'a busy colleague',
  about: 'a right server stays without a finding while somebody else creates and deletes roles',
  times: 30,
  once: (turn) =>
    beside({ contract: contracts[turn % contracts.length] ?? '', existing: 20 }, turn, (ended, out) =>
      findingsIn(out, ended),
    ),
};

const givenAgain: Scenario = {
  name: 'ids given again',
  about: 'no role of a colleague is touched where the server gives the ids of deleted roles again',
  times: 60,
  once: (turn) => {
    const contract = contracts[turn % contracts.length] ?? '';
    return beside(
      { contract, existing: 20, switches: { faults: [reuseFault(contract)], variants: [] } },
      turn,
      () => [],
    );
  },
};

/** The fault by which an embedded server gives ids again. */
function reuseFault(contract: string): string {
  const faults = references.find((reference) => reference.contract === contract)?.faults ?? [];
  const fault = faults.find(({ breaks }) => breaks.includes('delete.id-reuse'));
  if (!fault) throw new Error(`${contract} has no fault that breaks delete.id-reuse`);
  return fault.name;
}

export const colleagues: readonly Scenario[] = [busy, givenAgain];
