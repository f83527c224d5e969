import { defaultLoaders } from 'cosmiconfig';
import type { Checked } from '../result';
import { bad, good } from '../result';

/**
 * Runs a module and takes its default export, or what `module.exports` is. TypeScript works where Node strips types.
 */
export async function loadModule(path: string): Promise<Checked<unknown>> {
  try {
    return good(exported(await (defaultLoaders['.js'](path, '') as Promise<unknown>)));
  } catch (error) {
    return bad(whyFailed(path, error));
  }
}

// A CommonJS module that was compiled from an ES module holds its default export one step further in.
const exported = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && '__esModule' in value && 'default' in value ? value.default : value;

function whyFailed(path: string, error: unknown): string {
  const { message, stack, name, code } = (
    typeof error === 'object' && error !== null ? error : { message: String(error) }
  ) as Partial<NodeJS.ErrnoException>;
  const stripsTypes = Boolean((process.features as { typescript?: unknown }).typescript);
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION' || (!stripsTypes && /\.[cm]?ts$/.test(path) && name === 'SyntaxError')) {
    return (
      `cannot be read as TypeScript by Node ${process.versions.node}; use .mjs or ` +
      '.json, or a Node that strips types (22.18 or later)'
    );
  }
  // Import failed first and require second; the error of require hides the one of import.
  if (/not yet fully loaded/.test(message ?? ''))
    return 'could not be run: SyntaxError, or an import that was not found';
  const at = stack?.split(path)[1]?.match(/^:(\d+)(?::(\d+))?/);
  const place = at ? ` at line ${at[1]}${at[2] === undefined ? '' : `, column ${at[2]}`}` : '';
  return `could not be run: ${name ?? 'Error'}${place}: ${message?.split('\n')[0] ?? ''}`;
}
