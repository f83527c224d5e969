import type { Command } from 'commander';
import type { Flags } from '../commandKeys';
import { allKeys } from '../commandKeys';
import type { Ending } from '../ending';
import { examples } from '../examples';
import { withFlags, writtenBy } from '../flags';
import { replay } from '../replay/replay';
import { replayHelp } from './replay.help';

/** rolecall replay */
export const addReplay = (program: Command, ending: Ending): Command =>
  withFlags(
    program
      .command('replay')
      .description(replayHelp.about)
      .argument('<results>', replayHelp.results)
      .argument('<finding>', replayHelp.finding),
    allKeys,
    'replay',
  )
    .addHelpText('after', examples(...replayHelp.examples))
    .addHelpText('after', replayHelp.howItGoes)
    .action(async (results: string, finding: string, options: object) => {
      const flags: Flags = writtenBy(options, allKeys, 'replay');
      ending.code = await replay(results, finding, flags);
    });
