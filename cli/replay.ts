import { completeChoices } from '../check/choices';
import { connect } from '../check/connect';
import { interruptibleClock } from '../check/interruptibleClock';
import { replayCheck, type ReplayOutcome } from '../check/replayCheck';
import { systemClock } from '../targets/clock';
import { atUrl } from '../targets/transports/http';
import { newMark } from '../targets/mark';
import { startEmbedded } from './embedded';
import { exitCodeOf, type Happening } from './exit';
import { findFinding, type FoundFinding } from './findFinding';
import { onInterrupt } from './interrupt';
import { replayJournal } from './replayJournal';
import { replayTarget, type ReplayFlags, type ReplayTarget } from './replayTarget';
import { replayText } from './replayText';
import { print, say } from './say';

const raceMs = 60_000;

/** Runs one finding of a report again, says what came of it and gives the exit code. */
export async function replay(path: string, id: string, flags: ReplayFlags): Promise<number> {
  const found = findFinding(path, id);
  const target = await replayTarget(found.results, flags, process.env);
  const config = found.results.given?.config ?? '';
  if (config !== '' && flags.config === undefined)
    say(`the run was configured by a file; give --config again if the replay wants it too (${JSON.stringify(config)})`);
  const interrupt = onInterrupt();
  try {
    const embedded = target.embedded
      ? await startEmbedded(target.embedded.reference, target.embedded.switches, 0)
      : null;
    const url = embedded?.url ?? target.config.url ?? '';
    try {
      say(`running ${found.finding.id} again on ${url}`);
      return exitCodeOf([await on(url, path, found, target, flags, interrupt.signal)]);
    } finally {
      await embedded?.close();
    }
  } finally {
    interrupt.stop();
  }
}

async function on(
  url: string,
  path: string,
  { results, folder, rule, finding }: FoundFinding,
  { contract, config }: ReplayTarget,
  flags: ReplayFlags,
  signal: AbortSignal,
): Promise<Happening> {
  const clock = interruptibleClock(systemClock(), signal);
  const connection = connect(atUrl(url), contract, config, clock);
  const mark = newMark(clock.nowMs());
  const { journal, end } = replayJournal(path, folder, contract, url, mark);
  let clean = false;
  try {
    const done = await replayCheck({
      contract,
      config,
      choices: completeChoices({ profile: results.profile, seed: results.seed }),
      send: connection.send,
      clock,
      journal,
      signal,
      mark,
      wanted: {
        rule: rule.id,
        caseId: finding.caseId,
        ...(finding.recipe === undefined ? {} : { recipe: finding.recipe }),
      },
      timeMs: flags.time ?? raceMs,
    });
    const { leftBehind, notRestored } = done.outcome.cleanUp;
    clean = leftBehind.length === 0 && notRestored.length === 0;
    return ended(done, finding.id, signal.aborted);
  } finally {
    end(clean);
    await connection.close();
  }
}

function ended({ replayed, outcome }: ReplayOutcome, id: string, interrupted: boolean): Happening {
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
  return replayed.result === 'reproduced'
    ? 'failed'
    : replayed.result === 'not reproduced'
      ? 'conformant'
      : 'incomplete';
}
