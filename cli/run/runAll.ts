import type { ReportFolder } from '../../check/reportFolder';
import { reportKeys } from '../../check/keys';
import type { KnownList } from '../../check/known';
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
import { readKnown, sayProblems, writeKnown } from './knownFile';
import { openFolders, writeOverview } from './out';
import { planJob } from './planJob';
import { planText } from './planText';
import { runOne } from './runOne';
import { summaryText } from './summary';

interface Done extends Ended {
  readonly folder: ReportFolder;
  readonly embedded: boolean;
}

/** Options of reports. */
interface Reporting {
  readonly out: string;
  readonly strict: boolean;
  readonly known: KnownList;
}

/** Runs every contract that is asked for, writes the reports, shows the summary and gives the exit code. */
export async function runAll(names: readonly string[], flags: Flags): Promise<number> {
  const { out = 'rolecall-report', strict, requireConformant } = valuesOfFlags(reportKeys, flags, 'run');
  const { known: knownFile, writeKnown: toWrite, plan } = valuesOfFlags(commandKeys, flags, 'run');
  const known = readKnown(knownFile);
  const jobs = await jobsOf(names, flags, process.env);
  for (const job of jobs) if (!isToStart(job.at)) unusedValues(job.contract, job.config).forEach(say);
  if (plan) return planAll(jobs);
  const { done, happened } = await runEach(jobs, { out, strict, known });
  const runs = done.map(({ results }) => results);
  writeOverview(out, runs);
  if (done.length > 0)
    print(summaryText(out, done, process.stdout.columns || 100, wantsColor(process.env, process.stdout.isTTY)));
  if (toWrite !== undefined) say(`${String(writeKnown(toWrite, runs, strict))} known failures written to ${toWrite}`);
  const toMend = knownFile === undefined ? 0 : await sayProblems(knownFile, known, runs);
  const stops = done.filter(({ stopped }) => stopped !== null && stopped !== 'interrupted');
  stops.forEach(({ results }) => {
    say(`${results.contract}: ${results.stopped}`);
  });
  return exitCodeOf([
    ...happened,
    ...(toMend > 0 ? ['failed' as const] : []),
    ...done.flatMap((one) => happeningsOf(one, { strict, requireConformant })),
  ]);
}

/** Runs one job after the other until a person interrupts. An error in one job does not stop the next. */
async function runEach(
  jobs: readonly CommandJob[],
  { out, strict, known }: Reporting,
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
      const ended = await runOne(job, { folder, strict, known, signal: interrupt.signal });
      done.push({ ...ended, folder, embedded: isToStart(job.at) });
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
