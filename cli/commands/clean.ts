import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { reportFiles } from '../../check/reportFolder';
import type { CleanFlags } from '../clean';
import { cleanJournal, cleanOlderThan } from '../clean';
import { examples } from '../examples';
import { duration, pair, rate } from '../flags';
import { UsageError } from '../usageError';
import { withAccess } from './targetOptions';
import type { Ending } from '../ending';

/** rolecall clean */
export const addClean = (program: Command, ending: Ending): Command =>
  withAccess(
    program
      .command('clean')
      .description(
        'delete what a run that was killed left behind: by its journal, or every old role that carries the mark of a run',
      )
      .argument('[journal]', "a run's journal.jsonl, or the folder it is in")
      .option('--older-than <time>', 'roles of any run that began longer ago than this, such as 1h', duration)
      .option('--contract <name>', 'name of a contract or its folder (default: the one in the journal)')
      .option('--url <url>', "the server part of the contract's paths (default: the one in the journal)"),
  )
    .option('--param <name=value>', 'a path parameter, such as group_id=7; repeatable', pair)
    .option('--rate <rate>', 'requests at most, such as 200/min', rate)
    .addHelpText(
      'after',
      examples(
        'rolecall clean rolecall-report/journal.jsonl',
        'rolecall clean --older-than 1h --contract CONTRACT --url https://sandbox.example.test',
      ),
    )
    .action(async (journal: string | undefined, flags: CleanFlags) => {
      if ((journal === undefined) === (flags.olderThan === undefined))
        throw new UsageError('give either a journal or --older-than');
      ending.code =
        journal === undefined
          ? await cleanOlderThan(flags.olderThan ?? 0, flags)
          : await cleanJournal(
              existsSync(journal) && statSync(journal).isDirectory() ? join(journal, reportFiles.journal) : journal,
              flags,
            );
    });
