import type { Happening } from './exit';
import { say } from './say';
import { UsageError, fileProblem } from './usageError';

/** Says in one line what ended a command. Gives `usage` for a mistake of the user, `defect` for one of ours. */
export function reportDefect(error: unknown): Happening {
  if (error instanceof UsageError) {
    say(error.message);
    return 'usage';
  }
  const file = fileProblem(error);
  if (file !== null) {
    say(file);
    return 'usage';
  }
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  say(
    `a defect of rolecall's own: ${text.split('\n')[0] ?? ''}. Please report it with the ` +
      'command line and the stack that ROLECALL_DEBUG=1 shows',
  );
  if (process.env['ROLECALL_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  return 'defect';
}
