import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { checkConfig } from './checkConfig';
import type { Environment } from './key';
import type { TargetConfig, WrittenConfig } from './keys';
import { loadModule } from './loadModule';
import { oneLine } from '../oneLine';
import { parseJsonConfig, parseYamlConfig } from './parseConfig';
import type { Checked } from '../result';
import { bad } from '../result';

/** A configuration that a file holds, as it stands there and as it was checked; or what is wrong with it. */
export type LoadedConfig =
  | { readonly ok: true; readonly written: WrittenConfig; readonly config: TargetConfig }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads a target's configuration: JSON, YAML (also without an extension), or a module that exports it. A problem is one
 * line that begins with the path.
 */
export async function loadConfig(path: string, environment: Environment = process.env): Promise<LoadedConfig> {
  const failed = (problem: string): LoadedConfig => ({ ok: false, problem: oneLine(`${path}: ${problem}`, 600) });
  const written = await read(path);
  if (!written.ok) return failed(written.problem);
  const checked = checkConfig(written.value, environment);
  if (!checked.ok) return failed(checked.problem);
  return { ok: true, written: written.value as WrittenConfig, config: checked.config };
}

async function read(path: string): Promise<Checked<unknown>> {
  const whole = resolve(path);
  let text: string;
  try {
    text = await readFile(whole, 'utf8');
  } catch (error) {
    return bad(whyUnread((error as NodeJS.ErrnoException).code));
  }
  const content = text.replace(/^\ufeff/, '');
  switch (extname(whole).toLowerCase()) {
    case '.json':
      return parseJsonConfig(content);
    case '.yaml':
    case '.yml':
    case '':
      return parseYamlConfig(content);
    case '.js':
    case '.cjs':
    case '.mjs':
    case '.ts':
    case '.cts':
    case '.mts':
      return loadModule(whole);
    default:
      return bad('is of no known kind; expected .json, .yaml, .yml, .js, .cjs, .mjs or .ts');
  }
}

function whyUnread(code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file';
    case 'EISDIR':
      return 'is a directory, not a file';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read (permission denied)';
    default:
      return `cannot be read (${code ?? 'unknown reason'})`;
  }
}
