import { withAssignment } from '../../check/assignmentOf';
import { completeChoices, settingsOf } from '../../check/choices';
import type { Reached, RunJournal } from '../../check/journals';
import { diskJournal, noJournal } from '../../check/journals';
import { withTarget } from '../../check/openTarget';
import { placeFor } from '../../check/placeFor';
import { isRemoved, nameOf } from '../../contract/questions';
import type { Contract } from '../../contract/types';
import { cleanUp } from '../../engine/account/cleanUp';
import { createSession } from '../../engine/account/createSession';
import { takeSnapshot } from '../../engine/account/look';
import { adopt } from '../../engine/account/ownRoles';
import type { Session } from '../../engine/account/session';
import { listedRoles } from '../../engine/account/snapshots';
import { RunStopped } from '../../engine/ports';
import type { JsonObject } from '../../model/json';
import type { OpenLoan } from '../../model/loan';
import type { WrittenConfig } from '../../targets/config/keys';
import { environmentLayer } from '../../targets/config/layers';
import { parseMark } from '../../targets/mark';
import { type JournalReading, type OutstandingRole, readJournal } from '../../targets/readJournal';
import type { Flags } from '../commandKeys';
import { contractNamed } from '../contracts';
import { exitCodes } from '../exit';
import { print, say } from '../say';
import { configOf, flagLayer, readConfigFile } from '../settings';
import { UsageError } from '../usageError';
import { type Doubtful, reportCleaned } from './report';

type Items = ReadonlyMap<string, JsonObject>;

/** Gives back what a journal says is on loan, deletes the roles that it names, and says what is not as it was. */
export async function cleanJournal(path: string, flags: Flags): Promise<number> {
  const reading = readJournal(path);
  if (!reading.ok) throw new UsageError(reading.problem);
  const { outstanding, loans, mark, contract, url, target, configuredBy } = reading;
  if (outstanding.length === 0 && loans.length === 0) {
    print('Nothing is left to delete or to give back.');
    return exitCodes.conformant;
  }
  if (configuredBy !== undefined && flags.config === undefined)
    say(`the run was configured by ${configuredBy}; give --config if the target wants more than the journal says`);
  const cleaning: Cleaning = {
    written: { contract, ...target, url },
    mark,
    loans,
    openJournal: (loaded) => diskJournal(path, loaded, reachedAs(reading)),
    find: (session, items) => adoptNamed(session, items, outstanding),
    close: (session, journal) => closeEntries(session, journal, outstanding),
  };
  return cleaned(cleaning, flags);
}

/** As the journal says it, so that it goes on, though the command line may call the target otherwise. */
const reachedAs = ({ mark, url, target, configuredBy }: JournalReading): Reached => ({
  mark,
  url,
  ...(target ? { target } : {}),
  ...(configuredBy === undefined ? {} : { configuredBy }),
});

/**
 * Takes the roles that a journal names. A role whose name lost the run tag is taken only if id and name are both the
 * journal's: the id may have been given to another role since. Gives those that cannot be told.
 */
function adoptNamed(
  { contract, ownRoles }: Session,
  items: Items,
  outstanding: readonly OutstandingRole[],
): Doubtful[] {
  const doubtful: Doubtful[] = [];
  const live = new Map([...items].filter(([, item]) => !isRemoved(contract, item)));
  for (const { id, name, formerNames = [] } of outstanding) {
    const named = [...live].filter(([, item]) => nameOf(contract, item) === name);
    const item = id === null ? undefined : live.get(id);
    if (item && [name, ...formerNames].includes(nameOf(contract, item))) adopt(ownRoles, item);
    const unsure = id === null ? named : item ? [[id, item] as const] : [];
    for (const [key, one] of unsure)
      if (!ownRoles.roles.has(key)) doubtful.push({ key, item: one, createdAs: formerNames[0] ?? name });
  }
  return doubtful;
}

/** Of roles that the list does not show any more nothing is left to do. */
function closeEntries(session: Session, journal: RunJournal, outstanding: readonly OutstandingRole[]): void {
  const { contract, snapshots, ownRoles } = session;
  if (!snapshots.latest?.list) return;
  const live = [...listedRoles(snapshots)].filter(([, item]) => !isRemoved(contract, item));
  const [ids, names] = [live.map(([key]) => key), live.map(([, item]) => nameOf(contract, item))];
  for (const { id, entry, name } of outstanding) {
    if (id === null && !names.includes(name)) journal.refused(entry);
    if (id !== null && !ids.includes(id) && !ownRoles.gone.has(id)) journal.deleted(id);
  }
}

/** Deletes every role that carries the run tag of a run that began longer ago than that. */
export async function cleanOlderThan(ageMs: number, flags: Flags): Promise<number> {
  if (flags.contract === undefined && flags.config === undefined)
    throw new UsageError('--older-than wants to know the contract and the URL: --contract and --url, or --config');
  const before = Date.now() - ageMs;
  const cleaning: Cleaning = {
    written: {},
    mark: 'no mark of any run',
    loans: [],
    openJournal: noJournal,
    find: (session, items) => {
      for (const item of items.values()) {
        const mark = parseMark(nameOf(session.contract, item));
        if (mark && mark.startedMs < before) adopt(session.ownRoles, item);
      }
      return [];
    },
    close: () => undefined,
  };
  return cleaned(cleaning, flags);
}

/** What is to go, and what is to come back. */
interface Cleaning {
  /** What the journal says of its target. */
  readonly written: WrittenConfig;
  readonly mark: string;
  readonly loans: readonly OpenLoan[];
  readonly openJournal: (contract: Contract) => RunJournal;
  /** Takes the roles that are to go; gives those of which that cannot be told. */
  readonly find: (session: Session, items: Items) => readonly Doubtful[];
  /** Closes what the clean-up did not have to touch. */
  readonly close: (session: Session, journal: RunJournal) => void;
}

/** Gives back, deletes, looks, says what became of it, and gives the exit code. */
async function cleaned({ written, mark, loans, openJournal, find, close }: Cleaning, flags: Flags): Promise<number> {
  const file = await readConfigFile(flags.config);
  const below = [environmentLayer(process.env), { written: file }, { written }];
  const config = configOf([...below, flagLayer(flags, 'clean')], process.env);
  if (config.contract === undefined) throw new UsageError('which contract? Give --contract');
  const contract = withAssignment(await contractNamed(config.contract), config);
  const place = placeFor(contract, config);
  if (!place.ok) throw new UsageError(`where? ${place.problem}`);
  const opening = {
    contract,
    config,
    place: place.value,
    signal: new AbortController().signal,
    openJournal: () => openJournal(contract),
    mark,
  };
  try {
    return await withTarget(opening, async (target) => {
      const settings = settingsOf(contract, config, completeChoices({}));
      const ports = { ...target, onExchange: () => undefined, onProgress: () => undefined };
      const session = createSession({ contract, settings, ports, runMark: mark, left: loans });
      const { list } = await takeSnapshot(session, { show: [], users: [] }, 'clean-up');
      if (!list)
        throw new RunStopped('unreachable', 'the roles could not be listed; is the token good, and the target there?');
      const doubtful = find(session, list.items);
      await cleanUp(session);
      close(session, target.journal);
      return reportCleaned(session, { loans, doubtful, url: target.url });
    });
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    say(error.message);
    return exitCodes.unreachable;
  }
}
