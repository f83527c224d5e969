import type { Fault, Reference, Variant } from '../../types';
import { newClient } from './client';
import { answersOtherwise, serverErrors, transcriptOf, type Script } from './scripts';

/** What the tests of a server's catalogue go by. The scripts of a theme show, between them, all that is in it. */
export interface Described<Theme extends string, VariantTheme extends string> {
  readonly reference: Reference;
  readonly themes: Readonly<Record<Theme, readonly Fault[]>>;
  readonly scripts: Readonly<Record<Theme, readonly Script[]>>;
  readonly variantThemes: Readonly<Record<VariantTheme, readonly Variant[]>>;
  readonly variantScripts: Readonly<Record<VariantTheme, readonly Script[]>>;
}

const PATIENCE = 60_000;

/** Tests that an honest server answers every script, and that each fault and each variant shows. */
export function describeServer<Theme extends string, VariantTheme extends string>({
  reference,
  themes,
  scripts,
  variantThemes,
  variantScripts,
}: Described<Theme, VariantTheme>): void {
  const honest = honestTranscripts(reference);
  describe.each(Object.keys(themes) as Theme[])('the faults of the theme %s', (theme) => {
    it('are none in an honest server: it answers alike each time, and without a server error', async () => {
      for (const script of scripts[theme]) {
        expect(serverErrors(await honest(script))).toEqual([]);
        expect(await transcriptOf(reference, script)).toEqual(await honest(script));
      }
    });
    const show = async (name: string, script: Script): Promise<boolean> =>
      answersOtherwise(reference, script, { faults: [name] }, await honest(script));
    it(
      'show in its scripts',
      async () => expect(await unseen(themes[theme], scripts[theme], show)).toEqual([]),
      PATIENCE,
    );
  });
  describe.each(Object.keys(variantThemes) as VariantTheme[])('the variants of the theme %s', (theme) => {
    const seen = variantThemes[theme].filter(({ name }) => name !== 'slow');
    const show = async (name: string, script: Script): Promise<boolean> =>
      answersOtherwise(reference, script, { variants: [name] }, await honest(script));
    it(
      'show in its scripts',
      async () => expect(await unseen(seen, variantScripts[theme], show)).toEqual([]),
      PATIENCE,
    );
  });
  describe('the variants', () => {
    describeVariants(reference, [...new Set(Object.values<readonly Script[]>(variantScripts).flat())]);
  });
}

function describeVariants(reference: Reference, scripts: readonly Script[]): void {
  const { variants } = reference;
  it('make every answer take 20 ms if they say so', async () => {
    const client = newClient(reference, { variants: ['slow'] });
    await client.send('GET', '/nowhere');
    await client.close();
    expect(client.waits).toEqual([20]);
  });

  it.each([
    ['first', variants],
    ['last', variants.toReversed()],
  ])(
    'that go together do no harm, the %s of those that exclude each other',
    async (_which, order) => {
      const together = order.reduce<readonly string[]>(
        (on, { name, excludes = [] }) => (excludes.some((other) => on.includes(other)) ? on : [...on, name]),
        [],
      );
      for (const script of scripts)
        expect(serverErrors(await transcriptOf(reference, script, { variants: together }))).toEqual([]);
    },
    PATIENCE,
  );
}

/** What an honest server answers to scripts, each asked once. */
function honestTranscripts(reference: Reference): (script: Script) => Promise<readonly string[]> {
  const known = new Map<Script, Promise<readonly string[]>>();
  return (script) => {
    const transcript = known.get(script) ?? transcriptOf(reference, script);
    known.set(script, transcript);
    return transcript;
  };
}

/** The names that no script shows. */
async function unseen(
  rows: readonly { readonly name: string }[],
  scripts: readonly Script[],
  show: (name: string, script: Script) => Promise<boolean>,
): Promise<readonly string[]> {
  const hidden: string[] = [];
  for (const { name } of rows) {
    let isSeen = false;
    for (const script of scripts) isSeen ||= await show(name, script);
    if (!isSeen) hidden.push(name);
  }
  return hidden;
}
