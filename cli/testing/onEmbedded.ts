import { spawn, spawnSync } from 'node:child_process';
import { completeChoices } from '../../check/choices';
import { noJournal } from '../../check/journals';
import { withTarget } from '../../check/openTarget';
import { resolveContract } from '../../check/resolveContract';
import { settingsOf } from '../../check/choices';
import { runContract } from '../../engine/run/run';
import type { Begun, RunOutcome } from '../../engine/settings';
import { allReferences } from '../../reference/all';
import type { Reference } from '../../reference/types';
import { checkConfig } from '../../targets/config/checkConfig';
import { atUrl } from '../../targets/transports/http';
import { accountOf, startEmbedded, type Embedded } from '../embedded';

/** An embedded server that listens, with what it embeds. */
export interface Served {
  readonly reference: Reference;
  readonly server: Embedded;
}

export async function serve(id: string, ...faults: string[]): Promise<Served> {
  const reference = allReferences.find(({ contract }) => contract === id) as Reference;
  return { reference, server: await startEmbedded(reference, { faults, variants: [] }, 0) };
}

/** Calls `run` between the first list and the clean-up of a run; gives its result and how the run ended. */
export async function within<Outcome>(
  { reference, server }: Served,
  run: (begun: Begun, permits: readonly string[]) => Promise<Outcome>,
): Promise<{ readonly came: Outcome; readonly outcome: RunOutcome }> {
  const resolved = await resolveContract(reference.contract);
  const checked = checkConfig(accountOf(reference));
  if (!resolved.ok || !checked.ok) throw new Error('the contract does not load');
  const { contract } = resolved;
  const { config } = checked;
  const signal = new AbortController().signal;
  const opening = { contract, config, place: atUrl(server.url), signal, openJournal: noJournal, mark: 'rc0000000abc' };
  return withTarget(opening, async (target) => {
    const came: Outcome[] = [];
    const outcome = await runContract({
      contract,
      laws: [],
      settings: settingsOf(contract, config, completeChoices({})),
      runMark: target.mark,
      texts: { curl: () => '', replay: () => '' },
      ports: { ...target, onExchange: () => undefined, onProgress: () => undefined },
      instead: async (begun) => {
        came.push(await run(begun, config.permit));
      },
    });
    return { came: came[0] as Outcome, outcome };
  });
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The tools that scripts of findings need and that this machine lacks. */
export const missingTools = (): string[] =>
  ['bash', 'curl', 'awk'].filter((tool) => spawnSync(tool, ['--version']).error !== undefined);

/** Runs a script as a person would; the server is in this process, so it must go on meanwhile. */
export function runs(script: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-s'], { env: { PATH: process.env['PATH'] ?? '', ...env } });
    const out = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      out.stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      out.stderr += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, ...out });
    });
    child.stdin.end(script);
  });
}

export const get = async ({ reference, server }: Served, path: string): Promise<string> =>
  (
    await fetch(server.url + path, {
      headers: { authorization: `Bearer ${reference.account.token}`, accept: 'application/json' },
    })
  ).text();
