import type { Command } from 'commander';
import { didYouMean } from '../../model/nearest';
import type { Reference } from '../../reference/types';
import { references, startEmbedded } from '../embedded';
import { examples } from '../examples';
import { whole } from '../flags';
import { print, say } from '../say';
import { catalogueText, servingText } from '../serveText';
import { UsageError } from '../usageError';

interface ServeFlags {
  readonly fault?: readonly string[];
  readonly variant?: readonly string[];
  readonly listFaults?: boolean;
  readonly port: number;
}

/** rolecall serve */
export const addServe = (program: Command): Command =>
  program
    .command('serve')
    .description("run a contract's embedded server, right or wrong in ways that can be chosen")
    .argument('<contract>', 'name of a contract')
    .option('--fault <name...>', 'switch on ways to be wrong')
    .option('--variant <name...>', 'switch on ways to be different that the documents leave open')
    .option('--list-faults', 'show the faults and variants there are')
    .option('--port <n>', 'port on the loopback interface; 0 lets the system pick', whole(0, 65_535), 4101)
    .addHelpText(
      'after',
      examples('rolecall serve CONTRACT', 'rolecall serve CONTRACT --list-faults', 'rolecall serve CONTRACT --port 0'),
    )
    .action(async (name: string, flags: ServeFlags) => {
      const reference = referenceNamed(name);
      if (flags.listFaults === true) {
        print(catalogueText(reference));
        return;
      }
      const { fault: faults = [], variant: variants = [] } = flags;
      assertKnown(
        'fault',
        faults,
        reference.faults.map((one) => one.name),
      );
      assertKnown(
        'variant',
        variants,
        reference.variants.map((one) => one.name),
      );
      await serve(reference, { faults, variants }, flags.port);
    });

async function serve(
  reference: Reference,
  switches: { readonly faults: readonly string[]; readonly variants: readonly string[] },
  port: number,
): Promise<void> {
  const embedded = await startEmbedded(reference, switches, port).catch((error: unknown) => {
    if (error instanceof TypeError) throw new UsageError(error.message);
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new UsageError(`port ${String(port)} is in use; give another with --port, or 0 for any`);
    throw error;
  });
  print(servingText(reference, embedded.url, switches));
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  say('stopped');
  await embedded.close();
}

function referenceNamed(name: string): Reference {
  const all = references();
  const found = all.find(({ contract }) => contract === name);
  const names = all.map(({ contract }) => contract);
  if (!found)
    throw new UsageError(
      `there is no embedded server for "${name}"; ${didYouMean(name, names) ?? `there are ${names.join(', ')}`}`,
    );
  return found;
}

function assertKnown(kind: string, names: readonly string[], known: readonly string[]): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(
      `there is no ${kind} "${unknown}"; ${didYouMean(unknown, known) ?? '--list-faults shows all'}`,
    );
}
