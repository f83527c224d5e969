import { completeChoices } from '../../check/choices';
import { reachedBy } from '../../check/journals';
import type { OpenTarget } from '../../check/openTarget';
import { withTarget } from '../../check/openTarget';
import type { ReplayOutcome } from '../../check/replayCheck';
import { replayCheck } from '../../check/replayCheck';
import type { Flags } from '../commandKeys';
import { commandKeys } from '../commandKeys';
import { withPlace } from '../embedded';
import type { Happening } from '../exit';
import { exitCodeOf } from '../exit';
import { onInterrupt } from '../interrupt';
import { print, say } from '../say';
import { valuesOfFlags } from '../settings';
import type { FoundFinding } from './findFinding';
import { findFinding } from './findFinding';
import { replayJournal } from './replayJournal';
import { replayTarget } from './replayTarget';
import { replayText } from './replayText';

/** Runs one finding of a report again, says what came of it and gives the exit code. */
export async function replay(path: string, id: string, flags: Flags): Promise<number> {
  const { raceMs } = valuesOfFlags(commandKeys, flags, 'replay');
  const found = findFinding(path, id);
  const { contract, config, at } = await replayTarget(found.results, flags, process.env);
  const file = found.results.given?.config ?? '';
  if (file !== '' && flags.config === undefined)
    say(`the run was configured by a file; give --config again if the replay wants it too (${JSON.stringify(file)})`);
  const interrupt = onInterrupt();
  const called = flags.contract ?? (found.results.given?.contract || contract.id);
  const journal = replayJournal(path, found.folder, contract, reachedBy(called, flags.config ?? '', config));
  try {
    return await withPlace(at, async (place) => {
      say(`running ${found.finding.id} again on ${place.url}`);
      const opening = { contract, config, place, signal: interrupt.signal, openJournal: journal.open };
      const ended = await withTarget(opening, (target) => tryAgain(target, found, raceMs));
      journal.end(ended.clean);
      return exitCodeOf([ended.happening]);
    });
  } finally {
    journal.end(false);
    interrupt.stop();
  }
}

/** `clean`: nothing is left that the journal would be needed for. */
async function tryAgain(
  target: OpenTarget,
  { results, rule, finding }: FoundFinding,
  timeMs: number,
): Promise<{ readonly happening: Happening; readonly clean: boolean }> {
  const done = await replayCheck({
    ...target,
    choices: completeChoices({ profile: results.profile, seed: results.seed }),
    wanted: {
      rule: rule.id,
      caseId: finding.caseId,
      ...(finding.recipe === undefined ? {} : { recipe: finding.recipe }),
    },
    timeMs,
  });
  const { leftBehind, notRestored } = done.outcome.cleanUp;
  return {
    happening: happeningOf(done, finding.id, target.signal.aborted),
    clean: leftBehind.length === 0 && notRestored.length === 0,
  };
}

function happeningOf({ replayed, outcome }: ReplayOutcome, id: string, interrupted: boolean): Happening {
  outcome.cleanUp.leftBehind.forEach(({ id: role, name, why }) => {
    say(`left behind: role ${JSON.stringify(role)} ${JSON.stringify(name)}: ${why}`);
  });
  outcome.cleanUp.notRestored.forEach((what) => {
    say(`not put back: ${JSON.stringify(what)}`);
  });
  if (interrupted) return 'interrupted';
  if (!replayed) {
    say(outcome.stopped?.message ?? 'the replay ended before it began');
    return 'unreachable';
  }
  print(replayText(id, replayed, outcome));
  const happenings = { reproduced: 'failed', 'not reproduced': 'conformant', 'could not try': 'incomplete' } as const;
  return happenings[replayed.result];
}
