import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Results } from '../../model/results';
import type { Ended } from './command';

/** What a run blamed a right server for: a line for each rule that failed. */
export function findingsIn(out: string, ended: Ended): string[] {
  const file = join(out, 'results.json');
  if (!existsSync(file)) return [`no results; exit ${String(ended.code)}: ${ended.text.slice(-300)}`];
  const { rules } = JSON.parse(readFileSync(file, 'utf8')) as Results;
  return rules
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ id, findings }) => `${id} failed: ${findings[0]?.message.slice(0, 200) ?? ''}`);
}
