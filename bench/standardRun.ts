import { check } from '../index';
import type { Reference } from '../reference/types';

/** Requests per second of a standard run, planning, judging and clean-up included. */
export async function standardRun(url: string, { account, contract }: Reference, concurrency: number): Promise<number> {
  const results = await check({
    contract,
    url,
    token: account.token,
    limitedToken: account.limitedToken,
    params: account.params,
    users: account.users,
    permit: ['change-existing', 'probe-existing', 'disposable'],
    concurrency,
  });
  return results.requests / (results.durationMs / 1000);
}
