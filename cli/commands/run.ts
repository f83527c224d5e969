import type { Command } from 'commander';
import { Option } from 'commander';
import type { Choices } from '../../check/choices';
import { completeChoices } from '../../check/choices';
import { examples } from '../examples';
import { duration, more, rate, whole } from '../flags';
import { runAll } from '../runAll';
import type { RunFlags } from '../runFlags';
import type { Ending } from '../ending';
import { withTarget } from './targetOptions';

const exitCodes = `
Exit codes: 0 conformant, 1 a must rule failed (--strict: or a should rule), 2 usage or configuration,
3 incomplete, 4 unreachable or credentials not accepted, 5 a defect of rolecall, 130 interrupted.`;

/** rolecall run */
export const addRun = (program: Command, ending: Ending): Command =>
  withTarget(
    program
      .command('run')
      .description('check implementations against contracts; without --url the embedded server of each contract')
      .argument(
        '[contract...]',
        'names of contracts (rolecall list), or folders that hold one; all of them if none is given',
      )
      .option('--url <url>', "the server part of the contract's paths"),
  )
    .option('--user <id...>', 'users that may be given another role, and back')
    .option(
      '--permit <name...>',
      'what may be touched besides roles of the run: change-existing, probe-existing, default-role, disposable',
    )
    .addOption(
      new Option('--profile <name>', 'how much to try').choices(['quick', 'standard', 'deep']).default('standard'),
    )
    .option('--budget <n>', 'requests at most (quick: 150, standard: 1000)', whole(1, 1_000_000))
    .option(
      '--time <time>',
      'stop after this long, such as 60s, and clean up; for deep: how long to explore (default: 60s)',
      duration,
    )
    .option('--rate <rate>', 'requests at most, such as 200/min', rate)
    .option('--concurrency <n>', 'requests in flight at most (default: 4)', whole(1, 64))
    .option('--seed <n>', 'the same seed proposes the same cases (default: 1)', whole(0, 2 ** 31 - 1))
    .option('--read-only', 'send nothing but GET')
    .option('--plan', 'show what would be sent, and send nothing but what is read first')
    .option('--only <glob>', 'only rules that match, such as delete.*; repeatable', more)
    .option('--known <file>', 'failures that are known: [{"rule", "reason", "expires"?}]')
    .option('--write-known <file>', 'write the failures of this run as such a list')
    .option('--strict', 'a should rule that fails counts as well')
    .option('--out <dir>', 'where the report goes', 'rolecall-report')
    .addHelpText(
      'after',
      examples(
        'rolecall run  # every contract against its embedded server',
        'rolecall run CONTRACT --url http://127.0.0.1:4101 --user 501 --user 502  # your own; the token is in ROLECALL_TOKEN',
        'rolecall run CONTRACT --url https://sandbox.example.test --read-only',
        'rolecall run CONTRACT --config staging.yaml --profile quick --known known.json',
        "rolecall run CONTRACT --url http://127.0.0.1:4101 --only 'delete.*' --plan",
      ),
    )
    .addHelpText('after', exitCodes)
    .action(async (contracts: string[], flags: RunFlags) => {
      ending.code = await runAll(contracts, flags, choicesOf(flags));
    });

function choicesOf({ profile, budget, seed, readOnly, only, concurrency, time }: RunFlags): Choices {
  return completeChoices({
    profile,
    ...(budget === undefined ? {} : { budget }),
    ...(seed === undefined ? {} : { seed }),
    ...(readOnly === undefined ? {} : { readOnly }),
    ...(only === undefined ? {} : { only }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(time === undefined ? {} : { exploreMs: time }),
  });
}
