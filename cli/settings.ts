import { ConfigProblem } from '../targets/config/decode';
import type { CommandName, Environment, Keys, ValuesUnder } from '../targets/config/key';
import { partOf, valuesUnder } from '../targets/config/key';
import type { TargetConfig, WrittenConfig } from '../targets/config/keys';
import { configKeys } from '../targets/config/keys';
import type { Layer } from '../targets/config/layers';
import { checkLayers } from '../targets/config/layers';
import { loadConfig } from '../targets/config/loadConfig';
import { calledAsFlag } from './flags';
import { UsageError } from './usageError';

/** What a configuration file says; nothing where none is named. Throws a UsageError. */
export async function readConfigFile(path: string | undefined): Promise<WrittenConfig> {
  if (path === undefined) return {};
  const loaded = await loadConfig(path);
  if (!loaded.ok) throw new UsageError(`--config ${loaded.problem}`);
  return loaded.written;
}

/** The configuration that several layers make, those of the command line last. Throws a UsageError. */
export function configOf(layers: readonly Layer[], environment: Environment): TargetConfig {
  const checked = checkLayers(layers, environment);
  if (!checked.ok) throw new UsageError(checked.problem);
  return checked.config;
}

/** What the command line says of a target, as a layer. */
export const flagLayer = (written: object, command: CommandName): Layer => ({
  written: partOf(configKeys, written),
  called: calledAsFlag(configKeys, command),
});

/** Checks what the command line says under keys of its own. Throws a UsageError that names the option. */
export function valuesOfFlags<const K extends Keys>(keys: K, written: object, command: CommandName): ValuesUnder<K> {
  try {
    return valuesUnder(keys, partOf(keys, written), {});
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error;
    const called = calledAsFlag(keys, command);
    throw new UsageError(error.message.replace(/^(\w+)(\[\d+\])?/, (_, key: string) => called(key)));
  }
}
