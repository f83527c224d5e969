import { Command, CommanderError } from 'commander';
import { packageVersion } from '../check/packageRoot';
import { addClean } from './commands/clean';
import { addExplain } from './commands/explain';
import { addList } from './commands/list';
import { addReplay } from './commands/replay';
import { addReport } from './commands/report';
import { addRun } from './commands/run';
import { addServe } from './commands/serve';
import { reportDefect } from './defect';
import type { Ending } from './ending';
import { exitCodeOf, exitCodes } from './exit';
import { examples } from './examples';

/** The `rolecall` command; what it comes to is left in `ending`. */
function createProgram(ending: Ending): Command {
  const program = new Command('rolecall')
    .description(
      'Contract tests for role-management APIs: point it at an implementation and learn, ' +
        'rule by rule, whether it does what the documents say.',
    )
    .version(packageVersion())
    .addHelpText(
      'after',
      examples('rolecall run', 'rolecall run CONTRACT --url http://127.0.0.1:4101', 'rolecall explain delete.in-use'),
    );
  const commands = [addRun, addList, addExplain, addServe, addReport, addReplay, addClean].map((add) =>
    add(program, ending),
  );
  for (const command of [program, ...commands]) {
    command
      .exitOverride()
      .showSuggestionAfterError()
      .configureOutput({
        outputError: (text, write) => {
          write(oneLineOf(text));
        },
      });
  }
  return program;
}

/** Commander's error and its suggestion in one line. */
const oneLineOf = (text: string): string =>
  /^error: /.test(text)
    ? `rolecall: ${text
        .replace(/^error: /, '')
        .trim()
        .split('\n')
        .join(' ')}\n`
    : text;

/** Runs a command line and gives its exit code. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const ending: Ending = { code: exitCodes.conformant };
  try {
    await createProgram(ending).parseAsync(words, { from: 'user' });
    return ending.code;
  } catch (error) {
    return usageExit(error) ?? exitCodeOf([reportDefect(error)]);
  }
}

/** The exit code where commander ended the command (help and version included); undefined for any other error. */
function usageExit(error: unknown): number | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  const asked = error.code === 'commander.helpDisplayed' || error.code === 'commander.version';
  return asked ? 0 : exitCodes.usage;
}
