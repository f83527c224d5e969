import { checkConfig } from '../targets/config/checkConfig';
import type { TargetConfig } from '../targets/config/keys';
import { loadConfig } from '../targets/config/loadConfig';
import { UsageError } from './usageError';

/** The configuration that a file holds, or the defaults where none is named. */
export async function configFrom(path: string | undefined): Promise<TargetConfig> {
  const checked = path === undefined ? checkConfig({}) : await loadConfig(path);
  if (!checked.ok) throw new UsageError(path === undefined ? checked.problem : `--config ${checked.problem}`);
  return checked.config;
}
