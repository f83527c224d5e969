import type { Command } from 'commander';
import { examples } from '../examples';
import { duration, more, rate } from '../flags';
import { replay } from '../replay';
import type { ReplayFlags } from '../replayTarget';
import type { Ending } from '../ending';
import { withTarget } from './targetOptions';

const howItGoes = `
A case is run with its control until the rule was refuted twice, a sequence or unusual input as recorded likewise, a race many
rounds. On the target of the results it may do what that run might (users, permits); on another it wants them again.

Exit codes: 1 reproduced, 0 not reproduced, 3 could not try, 2 usage or results that cannot be read,
4 unreachable or credentials not accepted, 5 a defect of rolecall, 130 interrupted.`;

/** rolecall replay */
export const addReplay = (program: Command, ending: Ending): Command =>
  withTarget(
    program
      .command('replay')
      .description('run one finding of a report again, on the same target or on another')
      .argument('<results>', "a report's folder, or its results.json")
      .argument('<finding>', 'the id of a finding, such as delete.in-use:7c646479')
      .option('--contract <name>', "a contract's name or folder, where it has moved since")
      .option('--url <url>', "another target: the server part of the contract's paths"),
  )
    .option('--user <id>', 'a user that may be given another role, and back; repeatable', more)
    .option('--permit <name>', 'what may be touched besides roles of its own; repeatable', more)
    .option('--rate <rate>', 'requests at most, such as 200/min', rate)
    .option('--time <time>', 'how long a race is tried at most (default: 60s)', duration)
    .addHelpText(
      'after',
      examples(
        'rolecall replay rolecall-report delete.in-use:7c646479  # on the target that the results are of',
        "rolecall replay rolecall-report/results.json delete.in-use  # a rule's id will do where it has one finding",
        'rolecall replay rolecall-report delete.in-use --url http://127.0.0.1:4101  # on another target',
      ),
    )
    .addHelpText('after', howItGoes)
    .action(async (results: string, finding: string, flags: ReplayFlags) => {
      ending.code = await replay(results, finding, flags);
    });
