import { runCommandLine } from '../program';
import type { CliRun } from './runCli';

/** Runs a command line in this process, with what it writes caught and the environment as given. */
export async function inProcess(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliRun> {
  const caught = { stdout: '', stderr: '' };
  const former = { ...process.env };
  const catcher = (name: 'stdout' | 'stderr') =>
    jest.spyOn(process[name], 'write').mockImplementation((text) => {
      caught[name] += String(text);
      return true;
    });
  const spies = [catcher('stdout'), catcher('stderr')];
  for (const name of ['ROLECALL_TOKEN', 'ROLECALL_LIMITED_TOKEN', 'FORCE_COLOR']) delete process.env[name];
  Object.assign(process.env, env);
  try {
    return { code: await runCommandLine(args), ...caught };
  } finally {
    spies.forEach((spy) => {
      spy.mockRestore();
    });
    process.env = former;
  }
}
