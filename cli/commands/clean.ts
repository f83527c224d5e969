import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { reportFiles } from '../../check/reportFolder';
import { cleanJournal, cleanOlderThan } from '../clean/clean';
import type { Flags } from '../commandKeys';
import { allKeys, commandKeys } from '../commandKeys';
import type { Ending } from '../ending';
import { examples } from '../examples';
import { withFlags, writtenBy } from '../flags';
import { valuesOfFlags } from '../settings';
import { UsageError } from '../usageError';
import { cleanHelp } from './clean.help';

/** rolecall clean */
export const addClean = (program: Command, ending: Ending): Command =>
  withFlags(
    program.command('clean').description(cleanHelp.about).argument('[journal]', cleanHelp.journal),
    allKeys,
    'clean',
  )
    .addHelpText('after', examples(...cleanHelp.examples))
    .action(async (journal: string | undefined, options: object) => {
      ending.code = await clean(journal, writtenBy(options, allKeys, 'clean'));
    });

async function clean(journal: string | undefined, flags: Flags): Promise<number> {
  const { olderThan } = valuesOfFlags(commandKeys, flags, 'clean');
  if (journal !== undefined && olderThan === undefined) {
    const isFolder = existsSync(journal) && statSync(journal).isDirectory();
    return cleanJournal(isFolder ? join(journal, reportFiles.journal) : journal, flags);
  }
  if (journal !== undefined || olderThan === undefined) throw new UsageError('give either a journal or --older-than');
  return cleanOlderThan(olderThan, flags);
}
