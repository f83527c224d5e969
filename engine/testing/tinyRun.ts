import type { Contract } from '../../contract/types';
import { createSession } from '../account/createSession';
import type { Law } from '../language/law';
import type { Ports } from '../ports';
import type { RunInput, RunOutcome, RunSettings } from '../settings';
import { runContract } from '../run/run';
import type { Session } from '../account/session';
import { tinyContract } from './tinyContract';
import type { TinyServer } from './tinyState';

export const RUN_MARK = 'tinyrun00abc';

/** Compiled once: nothing about it changes. */
const usual = tinyContract();

/** What the journal was told, as lines. */
export interface Journalled {
  readonly lines: string[];
  readonly journal: Ports['journal'];
}

export function journalled(): Journalled {
  const lines: string[] = [];
  const entry = (line: string): number => lines.push(line) - 1;
  return {
    lines,
    journal: {
      intend: ({ name }) => entry(`intend ${name}`),
      borrow: ({ what }) => entry(`borrow ${what}`),
      created: (_, id) => void entry(`created ${id}`),
      deleted: (id) => void entry(`deleted ${id}`),
      returned: (number) => void entry(`returned: ${lines[number] ?? ''}`),
    },
  };
}

export const tinyPorts = (send: Ports['send'], more: Partial<Ports> = {}): Ports => ({
  send,
  clock: { nowMs: () => 0, sleep: () => Promise.resolve() },
  journal: journalled().journal,
  onExchange: () => undefined,
  onProgress: () => undefined,
  signal: new AbortController().signal,
  ...more,
});

export const tinySettings: RunSettings = {
  params: { team_id: '7' },
  headers: {},
  overrides: {},
  users: ['u1', 'u2', 'u3'],
  enabledFeatures: [],
  concurrency: 3,
  maxLiveRoles: 10,
  settleMs: 0,
  profile: 'standard',
  budget: 5_000,
  seed: 1,
  readOnly: false,
  permits: ['change-existing', 'probe-existing', 'default-role', 'disposable'],
  limitedToken: true,
  foreign: { team_id: '8', role_id: '99' },
  disabledFeatures: ['beta'],
  selects: () => true,
  levels: {},
};

export interface TinyRun {
  readonly settings?: Partial<RunSettings>;
  readonly ports?: Partial<Ports>;
  readonly contract?: Contract;
}

export function runTiny(
  laws: readonly Law[],
  server: TinyServer,
  { settings, ports, contract = usual }: TinyRun = {},
): Promise<RunOutcome> {
  const input: RunInput = {
    contract,
    laws,
    runMark: RUN_MARK,
    texts: { curl: () => '', replay: () => '' },
    settings: { ...tinySettings, ...settings },
    ports: tinyPorts(server.send, ports),
  };
  return runContract(input);
}

/** A session as a run has it before its first request. */
export function tinySession(server: TinyServer, { settings, ports, contract = usual }: TinyRun = {}): Session {
  return createSession({
    contract,
    settings: { ...tinySettings, ...settings },
    ports: tinyPorts(server.send, ports),
    runMark: RUN_MARK,
  });
}
