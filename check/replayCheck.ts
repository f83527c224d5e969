import type { Replayed, WantedFinding } from '../engine/replayed';
import { replayFinding } from '../engine/run/replay';
import type { RunOutcome } from '../engine/settings';
import { runContract } from '../engine/run/run';
import { laws } from '../laws';
import type { CheckInput } from './runCheck';
import { settingsOf } from './choices';

/** What a replay is given besides the finding. */
export interface ReplayInput extends Pick<
  CheckInput,
  'contract' | 'config' | 'choices' | 'send' | 'clock' | 'journal' | 'signal' | 'mark'
> {
  readonly wanted: WantedFinding;
  /** How long a race is tried at most. */
  readonly timeMs: number;
}

/** `replayed` is null where the target could not be reached or the run was stopped. */
export interface ReplayOutcome {
  readonly replayed: Replayed | null;
  readonly outcome: RunOutcome;
}

/** Runs one finding again and cleans up after it, as a run does. */
export async function replayCheck(input: ReplayInput): Promise<ReplayOutcome> {
  const { contract, config, choices, wanted, timeMs, signal } = input;
  const done: { replayed: Replayed | null } = { replayed: null };
  const outcome = await runContract({
    contract,
    laws,
    settings: settingsOf(contract, config, choices),
    runMark: input.mark,
    texts: { curl: () => '', replay: () => '' },
    ports: {
      send: input.send,
      clock: input.clock,
      journal: input.journal,
      signal,
      onExchange: () => undefined,
      onProgress: () => undefined,
    },
    instead: async (begun) => {
      done.replayed = await replayFinding(begun, laws, wanted, {
        timeMs,
        seed: choices.seed,
        permits: config.permit,
        stop: () => signal.aborted,
      });
    },
  });
  if (outcome.cleanUp.leftBehind.length === 0 && outcome.stopped === null) input.journal.settle();
  return { ...done, outcome };
}
