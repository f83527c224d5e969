import { withAssignment } from '../../check/assignmentOf';
import { completeChoices, settingsOf } from '../../check/choices';
import { basePathOf } from '../../check/connect';
import { diskJournal, noJournal } from '../../check/journals';
import { withTarget } from '../../check/openTarget';
import { nameOf } from '../../contract/questions';
import { cleanUp } from '../../engine/account/cleanUp';
import { createSession } from '../../engine/account/createSession';
import { look } from '../../engine/account/look';
import { adopt } from '../../engine/account/ownRoles';
import type { Session } from '../../engine/account/session';
import { RunStopped } from '../../engine/ports';
import type { JsonObject } from '../../model/json';
import type { WrittenConfig } from '../../targets/config/keys';
import { environmentLayer } from '../../targets/config/layers';
import { parseMark } from '../../targets/mark';
import { readJournal } from '../../targets/readJournal';
import { placeIn } from '../../targets/transports/transports';
import type { Flags } from '../commandKeys';
import { contractNamed } from '../contracts';
import { exitCodes } from '../exit';
import { print, say } from '../say';
import { configOf, flagLayer, readConfigFile } from '../settings';
import { UsageError } from '../usageError';

/** Deletes what a journal says may be there still, and says what must be put back by hand. */
export async function cleanJournal(path: string, flags: Flags): Promise<number> {
  const reading = readJournal(path);
  if (!reading.ok) throw new UsageError(reading.problem);
  const { outstanding, unrestored, mark, contract, url } = reading;
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
  const cleaning = { written: { contract, url }, mark, journalPath: path };
  const code = await withSession(cleaning, flags, (session, items) => adoptNamed(session, items, names));
  return code === exitCodes.conformant ? open : code;
}

/**
 * Takes the roles that a journal names. A role whose name lost the run tag is taken only if id and name are both the
 * journal's: the id may have been given to another role since.
 */
function adoptNamed(session: Session, items: Items, names: ReadonlyMap<string, readonly string[]>): void {
  for (const [key, item] of items)
    if (names.get(key)?.includes(nameOf(session.contract, item))) adopt(session.ownRoles, item);
  const renamed = [...names].filter(([key]) => items.has(key) && !session.ownRoles.roles.has(key));
  renamed.forEach(([key, called]) => {
    const made = JSON.stringify(called[1] ?? called[0]);
    say(`role ${key} was created as ${made} and is called otherwise now; delete it by hand if it is the run's`);
  });
}

/** Deletes every role that carries the run tag of a run that began longer ago than that. */
export async function cleanOlderThan(ageMs: number, flags: Flags): Promise<number> {
  if (flags.contract === undefined && flags.config === undefined)
    throw new UsageError('--older-than wants to know the contract and the URL: --contract and --url, or --config');
  const before = Date.now() - ageMs;
  const cleaning = { written: {}, mark: 'no mark of any run', journalPath: null };
  return withSession(cleaning, flags, (session, items) => {
    for (const item of items.values()) {
      const mark = parseMark(nameOf(session.contract, item));
      if (mark && mark.startedMs < before) adopt(session.ownRoles, item);
    }
  });
}

type Items = ReadonlyMap<string, JsonObject>;

/** Whose roles are to go. */
interface Cleaning {
  /** What the journal says of its target. */
  readonly written: WrittenConfig;
  readonly mark: string;
  /** null where there is none. */
  readonly journalPath: string | null;
}

/**
 * Lets `find` take the roles that are to go into a session, deletes them, says what became of them, and gives the exit
 * code.
 */
async function withSession(
  { written, mark, journalPath }: Cleaning,
  flags: Flags,
  find: (session: Session, items: Items) => void,
): Promise<number> {
  const file = await readConfigFile(flags.config);
  const below = [environmentLayer(process.env), { written: file }, { written }];
  const config = configOf([...below, flagLayer(flags, 'clean')], process.env);
  if (config.contract === undefined) throw new UsageError('which contract? Give --contract');
  const contract = withAssignment(await contractNamed(config.contract), config);
  const place = placeIn(config, basePathOf(contract));
  if (!place.ok) throw new UsageError(`where? ${place.problem}`);
  const openJournal = (url: string) =>
    journalPath === null ? noJournal() : diskJournal(journalPath, contract, url, mark);
  const opening = { contract, config, place: place.value, signal: new AbortController().signal, openJournal, mark };
  try {
    return await withTarget(opening, async (target) => {
      const settings = settingsOf(contract, config, completeChoices({}));
      const ports = { ...target, onExchange: () => undefined, onProgress: () => undefined };
      const session = createSession({ contract, settings, ports, runMark: mark });
      const { list } = await look(session, { show: [], users: [] }, 'clean-up');
      if (!list)
        throw new RunStopped('unreachable', 'the roles could not be listed; is the token good, and the target there?');
      find(session, list.items);
      await cleanUp(session);
      return reported(session);
    });
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    say(error.message);
    return exitCodes.unreachable;
  }
}

function reported({ ownRoles: { deleted, leftBehind } }: Session): number {
  print(`${String(deleted)} roles deleted, ${String(leftBehind.length)} left behind.`);
  leftBehind.forEach(({ id, name, why }) => {
    say(`left behind: role ${id} ${JSON.stringify(name)}: ${why}`);
  });
  return leftBehind.length > 0 ? exitCodes.incomplete : exitCodes.conformant;
}
