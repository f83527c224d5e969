import { connect } from '../check/connect';
import { completeChoices } from '../check/choices';
import type { RunJournal } from '../check/journals';
import { diskJournal, noJournal } from '../check/journals';
import { settingsOf } from '../check/choices';
import { withAssignment } from '../check/assignmentOf';
import { cleanUp } from '../engine/account/cleanUp';
import { look } from '../engine/account/look';
import type { Session } from '../engine/account/session';
import { adopt } from '../engine/account/perform';
import { nameOf } from '../contract/questions';
import { RunStopped } from '../engine/ports';
import { systemClock } from '../targets/clock';
import { atUrl } from '../targets/transports/http';
import { parseMark } from '../targets/mark';
import { readJournal } from '../targets/readJournal';
import { cleanSession } from './cleanSession';
import { configFrom } from './configFile';
import { exitCodes } from './exit';
import type { TargetFlags } from './flagConfig';
import { withFlags } from './flagConfig';
import { contractNamed } from './job';
import { print, say } from './say';
import type { TokenFlags } from './tokens';
import { tokensFrom, tokensFromEnvironment } from './tokens';
import { UsageError } from './usageError';

export interface CleanFlags extends TargetFlags, TokenFlags {
  readonly contract?: string;
  readonly config?: string;
  readonly olderThan?: number;
}

/** Deletes what a journal says may be there still, and says what must be put back by hand. */
export async function cleanJournal(path: string, flags: CleanFlags): Promise<number> {
  const reading = readJournal(path);
  if (!reading.ok) throw new UsageError(reading.problem);
  const { outstanding, unrestored, mark } = reading;
  unrestored.forEach(({ what, how }) => {
    say(`to be put back by hand: ${what === how ? how : `${what}: ${how}`}`);
  });
  const open = unrestored.length > 0 ? exitCodes.incomplete : exitCodes.conformant;
  if (outstanding.length === 0) {
    print('Nothing is left to delete.');
    return open;
  }
  const names = new Map(
    outstanding.flatMap(({ id, name, formerNames = [] }) => (id === null ? [] : [[id, [name, ...formerNames]]])),
  );
  const code = await withSession(
    { ...flags, contract: flags.contract ?? reading.contract, url: flags.url ?? reading.url },
    mark,
    path,
    async (session) => {
      const found = await look(session, { show: [], users: [] }, 'clean-up');
      if (!found.list)
        throw new RunStopped('unreachable', 'the roles could not be listed; is the token good, and the target there?');
      // A role whose name lost the mark is taken only if id and name are both the journal's: ids may have been given
      // out again since.
      for (const [key, item] of found.list.items)
        if (names.get(key)?.includes(nameOf(session.contract, item))) adopt(session, item);
      const renamed = [...names].filter(([key]) => found.list?.items.has(key) && !session.own.has(key));
      renamed.forEach(([key, called]) => {
        say(
          `role ${key} was created as ${JSON.stringify(called[1] ?? called[0])} and is called otherwise now; delete it by hand if it is the run's`,
        );
      });
    },
  );
  return code === exitCodes.conformant ? open : code;
}

/** Deletes every role that carries the mark of a run that began longer ago than that. */
export async function cleanOlderThan(ageMs: number, flags: CleanFlags): Promise<number> {
  if (flags.contract === undefined && flags.config === undefined)
    throw new UsageError('--older-than wants to know the contract and the URL: --contract and --url, or --config');
  const before = Date.now() - ageMs;
  return withSession(flags, 'no mark of any run', null, async (session) => {
    const found = await look(session, { show: [], users: [] }, 'clean-up');
    if (!found.list)
      throw new RunStopped('unreachable', 'the roles could not be listed; is the token good, and the target there?');
    for (const item of found.list.items.values()) {
      const mark = parseMark(nameOf(session.contract, item));
      if (mark && mark.startedMs < before) adopt(session, item);
    }
  });
}

/**
 * Lets `find` put the roles that are to go into a session, deletes them, says what became of them, and gives the exit
 * code.
 */
async function withSession(
  flags: CleanFlags,
  mark: string,
  journalPath: string | null,
  find: (session: Session) => Promise<void>,
): Promise<number> {
  const file = await configFrom(flags.config);
  const config = withFlags(file, flags, {
    ...(file.token === undefined ? tokensFromEnvironment(process.env) : {}),
    ...tokensFrom(flags, process.env),
  });
  const name = flags.contract ?? file.contract;
  if (name === undefined) throw new UsageError('which contract? Give --contract');
  if (config.url === undefined) throw new UsageError('which URL? Give --url');
  const contract = withAssignment(await contractNamed(name), config);
  const clock = systemClock();
  const connection = connect(atUrl(config.url), contract, config, clock);
  const journal: RunJournal = journalPath === null ? noJournal() : diskJournal(journalPath, contract, config.url, mark);
  try {
    const session = cleanSession(
      contract,
      settingsOf(contract, config, completeChoices({})),
      connection.send,
      journal,
      clock,
      mark,
    );
    await find(session);
    await cleanUp(session);
    print(`${String(session.deleted)} roles deleted, ${String(session.leftBehind.length)} left behind.`);
    session.leftBehind.forEach(({ id, name: role, why }) => {
      say(`left behind: role ${id} ${JSON.stringify(role)}: ${why}`);
    });
    return session.leftBehind.length > 0 ? exitCodes.incomplete : exitCodes.conformant;
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    say(error.message);
    return exitCodes.unreachable;
  } finally {
    journal.close();
    await connection.close();
  }
}
