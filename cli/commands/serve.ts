import type { Command } from 'commander';
import { didYouMean } from '../../model/nearest';
import type { Reference, Switches } from '../../reference/types';
import { references, startEmbedded } from '../embedded';
import { examples } from '../examples';
import { list, text, whole, yesOrNo } from '../../targets/config/decode';
import { key } from '../../targets/config/key';
import { withFlags, writtenBy } from '../flags';
import { valuesOfFlags } from '../settings';
import { print, say } from '../say';
import { catalogueText, servingText } from './serve.text';
import { UsageError } from '../usageError';

const serveKeys = {
  fault: key(list(text), {
    says: 'switch on ways to be wrong',
    otherwise: [],
    otherwiseSays: '',
    flag: { spec: '--fault <name...>', takes: 'texts', on: ['serve'] },
  }),
  variant: key(list(text), {
    says: 'switch on ways to be different that the documents leave open',
    otherwise: [],
    otherwiseSays: '',
    flag: { spec: '--variant <name...>', takes: 'texts', on: ['serve'] },
  }),
  listFaults: key(yesOrNo, {
    says: 'show the faults and variants there are',
    otherwise: false,
    flag: { spec: '--list-faults', takes: 'nothing', on: ['serve'] },
  }),
  port: key(whole(0, 65_535), {
    says: 'port on the loopback interface; 0 lets the system pick',
    otherwise: 4101,
    flag: { spec: '--port <n>', takes: 'number', on: ['serve'] },
  }),
};

/** rolecall serve */
export const addServe = (program: Command): Command =>
  withFlags(
    program
      .command('serve')
      .description("run a contract's embedded server, right or wrong in ways that can be chosen")
      .argument('<contract>', 'name of a contract'),
    serveKeys,
    'serve',
  )
    .addHelpText(
      'after',
      examples('rolecall serve CONTRACT', 'rolecall serve CONTRACT --list-faults', 'rolecall serve CONTRACT --port 0'),
    )
    .action(async (name: string, options: object) => {
      const reference = referenceNamed(name);
      const flags = valuesOfFlags(serveKeys, writtenBy(options, serveKeys, 'serve'), 'serve');
      if (flags.listFaults) {
        print(catalogueText(reference));
        return;
      }
      const { fault: faults, variant: variants } = flags;
      refuseUnknown('fault', faults, reference.faults);
      refuseUnknown('variant', variants, reference.variants);
      await serve(reference, { faults, variants }, flags.port);
    });

async function serve(reference: Reference, switches: Switches, port: number): Promise<void> {
  const embedded = await startEmbedded(reference, switches, port).catch((error: unknown) => {
    if (error instanceof TypeError) throw new UsageError(error.message);
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new UsageError(`port ${String(port)} is in use; give another with --port, or 0 for any`);
    throw error;
  });
  // Before the text is printed: a reader of the text may end the server at once.
  const ended = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  print(servingText(reference, embedded.url, switches));
  await ended;
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

function refuseUnknown(kind: string, names: readonly string[], switches: readonly { readonly name: string }[]): void {
  const known = switches.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(
      `there is no ${kind} "${unknown}"; ${didYouMean(unknown, known) ?? '--list-faults shows all'}`,
    );
}
