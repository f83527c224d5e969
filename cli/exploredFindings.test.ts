jest.mock('cookie', () => ({}));
import { spawn, spawnSync } from 'node:child_process';
import { completeChoices } from '../check/choices';
import { connect } from '../check/connect';
import { noJournal } from '../check/journals';
import { resolveContract } from '../check/resolveContract';
import { settingsOf } from '../check/settingsOf';
import { explore } from '../engine/deep/explore';
import { replayRecipe } from '../engine/deep/replayRecipe';
import type { DeepFinding } from '../engine/deep/types';
import type { Replayed } from '../engine/replayed';
import { runContract, type Begun } from '../engine/run';
import { allReferences } from '../reference/all';
import type { Reference } from '../reference/types';
import { storyScript } from '../reports/storyScript';
import { checkConfig } from '../targets/checkConfig';
import { systemClock } from '../targets/clock';
import { embeddedConfig, startEmbedded, type Embedded } from './embedded';

jest.setTimeout(120_000);

const open: Embedded[] = [];
afterEach(async () => { await Promise.all(open.splice(0).map((server) => server.close())); });

interface Served { readonly reference: Reference; readonly server: Embedded }

async function serve(id: string, ...faults: string[]): Promise<Served> {
  const reference = allReferences.find(({ contract }) => contract === id) as Reference;
  const server = await startEmbedded(reference, { faults, variants: [] }, 0);
  open.push(server);
  return { reference, server };
}

/** Does something between the first list and the clean-up of a run. */
async function within<Outcome>({ reference, server }: Served, run: (begun: Begun, permits: readonly string[]) => Promise<Outcome>): Promise<Outcome> {
  const resolved = await resolveContract(reference.contract);
  const empty = checkConfig({});
  if (!resolved.ok || !empty.ok) throw new Error('the contract does not load');
  const config = embeddedConfig(reference, empty.config);
  const clock = systemClock();
  const connection = connect({ url: server.url }, resolved.contract, config, clock);
  const came: Outcome[] = [];
  try {
    const { cleanUp } = await runContract({
      contract: resolved.contract, laws: [], settings: settingsOf(resolved.contract, config, completeChoices({})), runMark: 'rc0000000abc', texts: { curl: () => '', replay: () => '' },
      ports: { send: connection.send, clock, journal: noJournal(), signal: new AbortController().signal, onExchange: () => undefined, onProgress: () => undefined },
      instead: async (begun) => { came.push(await run(begun, config.permit)); },
    });
    expect(cleanUp).toMatchObject({ leftBehind: [], notRestored: [] });
  } finally {
    await connection.close();
  }
  return came[0] as Outcome;
}

/** The first finding of a kind that exploration makes. */
const found = (served: Served, kind: DeepFinding['recipe']['kind']): Promise<DeepFinding | undefined> => within(served, async ({ session, context }, permits) => {
  let seen = false;
  const { findings } = await explore(session, context, { timeMs: 20_000, seed: 1, permits, stop: () => seen, onProgress: (progress) => { seen ||= progress.kind === 'finding'; } });
  return findings.find(({ recipe }) => recipe.kind === kind);
});

const replayed = (served: Served, { recipe, ruleId }: DeepFinding, timeMs: number): Promise<Replayed> =>
  within(served, (begun, permits) => replayRecipe(begun, recipe, ruleId, { timeMs, seed: 1, permits, stop: () => false }));

/** Runs a script as a person would; the server is in this process, so it must go on meanwhile. */
const runs = (script: string, token: string): Promise<{ code: number | null; stdout: string; stderr: string }> => new Promise((resolve, reject) => {
  const child = spawn('bash', ['-s'], { env: { PATH: process.env['PATH'] ?? '', ROLECALL_TOKEN: token } });
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => { out.stdout += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { out.stderr += chunk.toString(); });
  child.on('error', reject);
  child.on('close', (code) => { resolve({ code, ...out }); });
  child.stdin.end(script);
});

const missing = ['bash', 'curl', 'awk'].filter((tool) => spawnSync(tool, ['--version']).error !== undefined);
// Said aloud: a script that was not run proves nothing.
if (missing.length > 0) process.stderr.write(`scripts of findings are not run: ${missing.join(', ')} not found\n`);

/** What the account holds besides, as anybody may list it. */
const rolesOf = async ({ reference, server }: Served, list: string): Promise<string> =>
  (await fetch(server.url + list, { headers: { authorization: `Bearer ${reference.account.token}`, accept: 'application/json' } })).text();

describe.each([
  { what: 'a race for the last default', contract: 'papershift-pulse', fault: 'race-two-undefaults', kind: 'race', list: '/api/v1/roles' },
  { what: 'an unusual text', contract: 'zendesk-chat', fault: 'quote-500', kind: 'unusual', list: '/api/v2/chat/roles' },
  { what: 'a story', contract: 'zendesk-chat', fault: 'unsent-description-emptied', kind: 'sequence', list: '/api/v2/chat/roles' },
] as const)('$what', ({ contract, fault, kind, list }) => {
  test('is found, reproduced where it was found, not on a server that is right, and its script leaves the account as it was', async () => {
    const [wrong, right] = [await serve(contract, fault), await serve(contract)];
    const finding = await found(wrong, kind);
    expect(finding).toBeDefined();
    if (!finding) return;
    const before = await rolesOf(wrong, list);
    expect(await replayed(wrong, finding, 20_000)).toMatchObject({ result: 'reproduced' });
    expect(await replayed(right, finding, 1000)).toMatchObject({ result: 'not reproduced' });
    if (missing.length === 0) {
      const { code, stderr, stdout } = await runs(storyScript(finding.script, wrong.server.url), wrong.reference.account.token);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('Expected: ');
    }
    expect(await rolesOf(wrong, list)).toBe(before);
  });
});
