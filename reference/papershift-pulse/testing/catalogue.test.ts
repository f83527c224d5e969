import type { Variant } from '../../types';
import { Client, Differs } from './client';
import { scripts } from './scripts';
import type { Script } from './scripts';
import { inMemory, overHttp } from './transports';
import { variantsScript } from './scripts/variants';
import { areas, faults } from '../faults';
import type { Area } from '../faults';
import { variants } from '../variants';

interface On {
  readonly faults?: readonly string[];
  readonly variants?: readonly string[];
  readonly http?: boolean;
}

/** What a script hears; ends early where it is not what is expected. */
async function transcriptOf(
  script: Script,
  { faults: f = [], variants: v = [], http = false }: On = {},
  expected?: readonly string[],
): Promise<readonly string[]> {
  const client = new Client(
    http ? await overHttp({ faults: f, variants: v }) : inMemory({ faults: f, variants: v }),
    expected,
  );
  try {
    await script(client);
  } catch (error) {
    if (!(error instanceof Differs)) throw error;
  } finally {
    await client.close();
  }
  return client.transcript();
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n');

/** Races may miss their moment on a busy machine, so each fault has five tries. */
async function shows(script: Script, fault: string, correct: readonly string[]): Promise<boolean> {
  for (let attempt = 0; attempt < 5; attempt += 1)
    if (!isSame(await transcriptOf(script, { faults: [fault] }, correct), correct)) return true;
  return false;
}

const patience = 60_000;
const failures = (transcript: readonly string[]): readonly string[] =>
  transcript.filter((line) => /^\w+ (5\d\d|lost)/.test(line));
const correctTranscripts = new Map<Area, Promise<readonly string[]>>();
function correctTranscript(area: Area): Promise<readonly string[]> {
  const known = correctTranscripts.get(area) ?? transcriptOf(scripts[area]);
  correctTranscripts.set(area, known);
  return known;
}

const areaNames = Object.keys(areas) as Area[];

describe('the catalogue of faults', () => {
  it('has at least 75 faults, 10 races and 5 unusual ones, each name once', () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
    expect(faults.length).toBeGreaterThanOrEqual(75);
    expect(faults.filter(({ kind }) => kind === 'race').length).toBeGreaterThanOrEqual(10);
    expect(faults.filter(({ kind }) => kind === 'unusual').length).toBeGreaterThanOrEqual(5);
  });

  it('names rules as docs/rule-ids.md writes them', () => {
    const operation = '(list|show|create|update|delete)';
    const field = '(name|default|scope|rights|account_id|discarded_at|role_type|id|type)';
    const known = new RegExp(
      `^(${[
        `${operation}\\.(status|shape|errors|no-server-error|malformed|media-type|refusal|isolation)`,
        `${operation}\\.${field}\\.(accepted|read-back|max-length|min-length|required|not-empty|not-null|enum|enum-refused|type|type-stored|keys|read-only|drop-false|replace)`,
        `${operation}\\.type\\.constant`,
        `update\\.${field}\\.(create-only|unsent|own-value)`,
        'update\\.held',
        'create\\.role_type\\.of-created',
        'built-in\\.system\\.((name|rights)\\.fixed|undeletable)',
        'list\\.(complete|ids-unique|agrees-with-show|name-filter)',
        'delete\\.(gone|unused|in-use|in-use-whole|freed|twice|id-reuse|no-revival)',
        `${operation}\\.auth\\.(none|wrong|limited|status)`,
        `${operation}\\.id\\.(unknown|malformed|malformed-status)`,
        'methods\\.unknown',
        'default\\.(at-least-one|last-refused|free-while-another)',
        'guard\\.(edit|delete|rights\\.edit)',
      ].join('|')})$`,
    );
    expect(faults.flatMap(({ breaks }) => breaks.filter((rule) => !known.test(rule)))).toEqual([]);
    expect(faults.filter(({ breaks }) => breaks.length === 0)).toEqual([]);
  });

  it.each(areaNames)(
    'the script of %s answers alike each time on a correct server, and never with a server error',
    async (area) => {
      const first = await correctTranscript(area);
      expect(isSame(await transcriptOf(scripts[area]), first)).toBe(true);
      expect(failures(first)).toEqual([]);
    },
    patience,
  );

  it.each(areaNames)(
    'every fault of %s shows',
    async (area) => {
      const correct = await correctTranscript(area);
      const silent: string[] = [];
      for (const { name } of areas[area]) if (!(await shows(scripts[area], name, correct))) silent.push(name);
      expect(silent).toEqual([]);
    },
    patience,
  );
});

describe('the server', () => {
  it.each(areaNames.filter((area) => area !== 'races'))(
    'answers the script of %s over HTTP as without it',
    async (area) => {
      const bodies = (transcript: readonly string[]): readonly string[] =>
        transcript.map((line) => line.replace(/\{.*?\}/, ''));
      expect(bodies(await transcriptOf(scripts[area], { http: true }))).toEqual(bodies(await correctTranscript(area)));
    },
  );

  it('drops the connection where a fault says so', async () => {
    const on = { faults: ['update-hangs-up-null-body'], http: true };
    expect(failures(await transcriptOf(scripts.updateCrashes, on))).toContain('PUT lost');
  });
});

describe('the catalogue of variants', () => {
  const timed = 'slow';

  it('names each once, and excludes both ways', () => {
    const byName = new Map<string, readonly string[]>(variants.map(({ name, excludes }) => [name, excludes ?? []]));
    expect(byName.size).toBe(variants.length);
    for (const [name, excludes] of byName) for (const other of excludes) expect(byName.get(other)).toContain(name);
  });

  it(
    'every variant shows',
    async () => {
      const correct = await transcriptOf(variantsScript, { http: true });
      const silent: string[] = [];
      for (const { name } of variants.filter((variant) => variant.name !== timed)) {
        if (isSame(await transcriptOf(variantsScript, { variants: [name], http: true }, correct), correct))
          silent.push(name);
      }
      expect(silent).toEqual([]);
    },
    patience,
  );

  it.each([variants, variants.toReversed()])('no variants together answer with a server error', async (...order) => {
    const together = order.reduce<readonly Variant[]>(
      (on, variant) =>
        variant.name === timed || on.some(({ excludes }) => excludes?.includes(variant.name)) ? on : [...on, variant],
      [],
    );
    expect(
      failures(await transcriptOf(variantsScript, { variants: together.map(({ name }) => name), http: true })),
    ).toEqual([]);
  });

  it('slow answers take their time', async () => {
    const started = performance.now();
    await transcriptOf(
      async (client) => {
        await client.list();
      },
      { variants: [timed], http: true },
    );
    expect(performance.now() - started).toBeGreaterThan(18);
  });
});
