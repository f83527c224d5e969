import type { Choices } from '../check/choices';
import type { ReportFolder } from '../check/reportFolder';
import { resolveContract } from '../check/resolveContract';
import { rulesWithDeep } from '../check/rulesOf';
import { unusedValues } from '../check/selection';
import type { Results } from '../model/results';
import { wantsColor } from './color';
import { reportDefect } from './defect';
import type { Happening } from './exit';
import { exitCodeOf } from './exit';
import type { Ended } from './happenings';
import { happeningsOf } from './happenings';
import { onInterrupt } from './interrupt';
import type { Job } from './job';
import { jobsOf, shippedIds } from './job';
import type { KnownFailure } from './known';
import { judgeKnown, readKnown, writeKnown } from './known';
import { openFolders, writeOverview } from './out';
import { planJob } from './planJob';
import { planText } from './planText';
import type { RunFlags } from './runFlags';
import { runJob } from './runJob';
import { print, say } from './say';
import { summaryText } from './summary';

interface Done extends Ended {
  readonly folder: ReportFolder;
  readonly embedded: boolean;
}

/** Runs every contract that is asked for, writes the reports, shows the summary and gives the exit code. */
export async function runAll(names: readonly string[], flags: RunFlags, choices: Choices): Promise<number> {
  const known = flags.known === undefined ? [] : readKnown(flags.known);
  const jobs = await jobsOf(names, flags, process.env);
  for (const job of jobs) if (job.reference === null) unusedValues(job.contract, job.config).forEach(say);
  if (flags.plan === true) return planAll(jobs, choices);
  const folders = openFolders(
    flags.out,
    jobs.map(({ contract }) => contract.id),
  );
  const interrupt = onInterrupt();
  const done: Done[] = [];
  const happened: Happening[] = [];
  for (const [index, job] of jobs.entries()) {
    const folder = folders[index];
    if (!folder || interrupt.signal.aborted) break;
    try {
      done.push({
        ...(await runJob(job, flags, choices, folder, interrupt.signal)),
        folder,
        embedded: job.reference !== null,
      });
    } catch (error) {
      happened.push(reportDefect(error));
    }
  }
  interrupt.stop();
  if (interrupt.signal.aborted) happened.push('interrupted');
  const runs = done.map(({ results }) => results);
  writeOverview(flags.out, runs);
  if (done.length > 0)
    print(summaryText(flags.out, done, process.stdout.columns || 100, wantsColor(process.env, process.stdout.isTTY)));
  return exitCodeOf([...happened, ...(await judged(done, runs, known, flags))]);
}

/** What the runs came to under the list of known failures, and that list's own faults. */
async function judged(
  done: readonly Done[],
  runs: readonly Results[],
  known: readonly KnownFailure[],
  flags: RunFlags,
): Promise<Happening[]> {
  const rules = known.length === 0 ? new Set<string>() : await everyRule(runs);
  const { excused, problems } = judgeKnown(
    known,
    runs,
    (rule) => rules.has(rule),
    new Date().toISOString().slice(0, 10),
  );
  problems.forEach((problem) => {
    say(`--known ${flags.known ?? ''}: ${problem}`);
  });
  if (flags.writeKnown !== undefined)
    say(
      `${String(writeKnown(flags.writeKnown, runs, flags.strict ?? false))} known failures written to ${flags.writeKnown}`,
    );
  const stops = done.filter(({ stopped }) => stopped !== null && stopped !== 'interrupted');
  stops.forEach(({ results }) => {
    say(`${results.contract}: ${results.stopped}`);
  });
  return [
    ...(problems.length > 0 ? ['failed' as const] : []),
    ...done.flatMap((one) => happeningsOf(one, excused, flags.strict ?? false)),
  ];
}

/** Ids of the rules of every contract that ships and of every one that ran: a list may serve several runs. */
async function everyRule(runs: readonly Results[]): Promise<Set<string>> {
  const shipped = await Promise.all(shippedIds().map(resolveContract));
  return new Set(
    [
      ...runs.flatMap(({ rules }) => rules),
      ...shipped.flatMap((one) => (one.ok ? rulesWithDeep(one.contract) : [])),
    ].map(({ id }) => id),
  );
}

async function planAll(jobs: readonly Job[], choices: Choices): Promise<number> {
  const happened: Happening[] = [];
  for (const job of jobs) {
    const planned = await planJob(job, choices);
    if (planned.plan) print(planText(job.contract, planned.plan, choices.budget));
    else say(`${job.contract.id}: ${planned.why}`);
    happened.push(planned.plan ? 'conformant' : 'unreachable');
  }
  return exitCodeOf(happened);
}
