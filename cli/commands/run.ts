import type { Command } from 'commander';
import type { Flags } from '../commandKeys';
import { allKeys } from '../commandKeys';
import type { Ending } from '../ending';
import { examples } from '../examples';
import { withFlags, writtenBy } from '../flags';
import { runAll } from '../run/runAll';
import { runHelp } from './run.help';

/** rolecall run */
export const addRun = (program: Command, ending: Ending): Command =>
  withFlags(
    program.command('run').description(runHelp.about).argument('[contract...]', runHelp.contracts),
    allKeys,
    'run',
  )
    .addHelpText('after', examples(...runHelp.examples))
    .addHelpText('after', runHelp.exitCodes)
    .action(async (contracts: readonly string[], options: object) => {
      const flags: Flags = writtenBy(options, allKeys, 'run');
      ending.code = await runAll(contracts, flags);
    });
