import type { History } from '../language/history';
import { type Window, windowOf } from './reading';

/**
 * What is known of the windows of a run. Cases of one window ran side by side, so one of them may have left the traces
 * that another one met.
 */
export interface Windows {
  /** The histories of each window in which something failed. */
  readonly histories: Map<Window, readonly History[]>;
  /** Windows in which a case ran that breaks a rule: other failures there may be its traces. */
  readonly guilty: Set<Window>;
  /** Histories whose case was run again, each with the history of that run (itself where none came about). */
  readonly reruns: Map<History, History>;
  /** Re-runs of cases that had not failed themselves: whether they change a role beside them is the question. */
  readonly accused: Set<History>;
}

export const newWindows = (): Windows => ({
  histories: new Map(),
  guilty: new Set(),
  reruns: new Map(),
  accused: new Set(),
});

/** Keeps the histories beside those that failed: one of them may be the cause. */
export function noteFailed({ histories }: Windows, failed: Iterable<History>, judged: readonly History[]): void {
  for (const history of failed) {
    const window = windowOf(history);
    histories.set(
      window,
      judged.filter((one) => windowOf(one) === window),
    );
  }
}

/** Notes that the case of a history was run again. `accused`: it had not failed itself. */
export function noteRerun(windows: Windows, history: History, again: History | undefined, accused: boolean): void {
  windows.reruns.set(history, again ?? history);
  if (again && accused) windows.accused.add(again);
}

/** A case of this window breaks a rule. */
export const noteGuilty = ({ guilty }: Windows, history: History): void => {
  guilty.add(windowOf(history));
};

/** The case of a finding: its window is guilty, and so is that of each run which this one repeats. */
export const noteFound = (windows: Windows, history: History): void =>
  runsBefore(windows, history).forEach((one) => {
    noteGuilty(windows, one);
  });

/** The failures of a history may be the traces of a guilty case beside it. */
export const isExplained = ({ guilty }: Windows, history: History): boolean => guilty.has(windowOf(history));

/** The histories that ran side by side with one, itself left out. */
export const besideOf = ({ histories }: Windows, history: History): readonly History[] =>
  (histories.get(windowOf(history)) ?? []).filter((one) => one !== history);

/** A history, and those whose case it ran again. */
function runsBefore(windows: Windows, history: History): readonly History[] {
  const before = [...windows.reruns].find(([one, again]) => again === history && one !== history)?.[0];
  return before ? [history, ...runsBefore(windows, before)] : [history];
}
