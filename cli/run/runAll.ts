import type { ReportFolder } from '../../check/reportFolder';
import { reportKeys } from '../../check/keys';
import type { Ended } from '../../check/runJob';
import { unusedValues } from '../../check/selection';
import { wantsColor } from '../color';
import type { Flags } from '../commandKeys';
import { commandKeys } from '../commandKeys';
import { reportDefect } from '../defect';
import { isToStart } from '../embedded';
import type { Happening } from '../exit';
import { exitCodeOf } from '../exit';
import { onInterrupt } from '../interrupt';
import { print, say } from '../say';
import { valuesOfFlags } from '../settings';
import { happeningsOf } from './happenings';
import type { CommandJob } from './jobs';
import { jobsOf } from './jobs';
import { judgedByKnown, readKnown, writeKnown as writeKnownList } from './known';
import { openFolders, writeOverview } from './out';
import { planJob } from './planJob';
import { planText } from './planText';
import { runOne } from './runOne';
import { summaryText } from './summary';

interface Done extends Ended {
  readonly folder: ReportFolder;
  readonly embedded: boolean;
  readonly waive: Readonly<Record<string, string>>;
}

/** What the files of reports and the exit code depend on. */
interface Reporting {
  readonly out: string;
  readonly strict: boolean;
}

/** Runs every contract that is asked for, writes the reports, shows the summary and gives the exit code. */
export async function runAll(names: readonly string[], flags: Flags): Promise<number> {
  const { out = 'rolecall-report', strict } = valuesOfFlags(reportKeys, flags, 'run');
  const { known: knownFile, writeKnown, plan } = valuesOfFlags(commandKeys, flags, 'run');
  const known = knownFile === undefined ? [] : readKnown(knownFile);
  const jobs = await jobsOf(names, flags, process.env);
  for (const job of jobs) if (!isToStart(job.at)) unusedValues(job.contract, job.config).forEach(say);
  if (plan) return planAll(jobs);
  const { done, happened } = await runEach(jobs, { out, strict });
  const runs = done.map(({ results }) => results);
  writeOverview(out, runs);
  if (done.length > 0)
    print(summaryText(out, done, process.stdout.columns || 100, wantsColor(process.env, process.stdout.isTTY)));
  const { excused, problems } = await judgedByKnown({ file: knownFile, entries: known }, runs);
  if (writeKnown !== undefined)
    say(`${String(writeKnownList(writeKnown, runs, strict))} known failures written to ${writeKnown}`);
  const stops = done.filter(({ stopped }) => stopped !== null && stopped !== 'interrupted');
  stops.forEach(({ results }) => {
    say(`${results.contract}: ${results.stopped}`);
  });
  return exitCodeOf([
    ...happened,
    ...(problems.length > 0 ? ['failed' as const] : []),
    ...done.flatMap((one) => happeningsOf(one, excused, strict)),
  ]);
}

/** Runs one job after the other until a person interrupts. What ends a job is no reason to leave out the next. */
async function runEach(
  jobs: readonly CommandJob[],
  { out, strict }: Reporting,
): Promise<{ readonly done: readonly Done[]; readonly happened: readonly Happening[] }> {
  const folders = openFolders(
    out,
    jobs.map(({ contract }) => contract.id),
  );
  const interrupt = onInterrupt();
  const done: Done[] = [];
  const happened: Happening[] = [];
  for (const [index, job] of jobs.entries()) {
    const folder = folders[index];
    if (!folder || interrupt.signal.aborted) break;
    try {
      const ended = await runOne(job, folder, strict, interrupt.signal);
      done.push({ ...ended, folder, embedded: isToStart(job.at), waive: job.config.waive });
    } catch (error) {
      happened.push(reportDefect(error));
    }
  }
  interrupt.stop();
  if (interrupt.signal.aborted) happened.push('interrupted');
  return { done, happened };
}

async function planAll(jobs: readonly CommandJob[]): Promise<number> {
  const happened: Happening[] = [];
  for (const job of jobs) {
    const planned = await planJob(job);
    if (planned.plan) print(planText(job.contract, planned.plan, job.choices.budget));
    else say(`${job.contract.id}: ${planned.why}`);
    happened.push(planned.plan ? 'conformant' : 'unreachable');
  }
  return exitCodeOf(happened);
}
