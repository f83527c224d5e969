import type { Reply, Sent } from './inProcesses';
import type { Subject } from './subjects';
import { subjectOf } from './subjects';

/** The other side of `inProcesses`: does each job that comes, about its contract, which is loaded once. */
export function answerJobs<Job extends { readonly contract: string }, Result>(
  run: (subject: Subject, job: Job) => Promise<Result>,
): void {
  const subjects = new Map<string, Promise<Subject>>();
  const subjectFor = (contract: string): Promise<Subject> => {
    const loading = subjects.get(contract) ?? subjectOf(contract);
    subjects.set(contract, loading);
    return loading;
  };
  const answer = async ({ id, job }: Sent<Job>): Promise<Reply<Result>> => {
    try {
      return { id, result: await run(await subjectFor(job.contract), job) };
    } catch (error) {
      return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  process.on('message', (sent: Sent<Job>) => {
    void answer(sent).then((reply) => process.send?.(reply));
  });
}
