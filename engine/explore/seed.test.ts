import { loadContract } from '../../contract/load';
import { shippedContracts } from '../../contract/shipped';
import type { LawContext } from '../language/law';
import { randomOf } from './random';
import { shapeOf } from './recipes/recipe';
import { racesOf } from './races/races';
import { oddCaseArbitrary } from './unusual/oddCases';
import { checking } from './checking';
import type { DeepWorld } from './types';
import { explore } from './explore';
import { createSession } from '../account/createSession';
import type { Session } from '../account/session';
import type { Outcome, OutgoingRequest } from '../../model/exchange';
import { isJsonText } from '../../model/json';

jest.setTimeout(60_000);

const said = (status: number, body: string): Outcome => ({
  kind: 'response',
  response: { status, headers: { 'content-type': 'application/json' }, body, bodyBytes: body.length, truncated: false },
});

/** A store that takes every create that is JSON and knows nothing else: enough to see what is asked of it. */
function asked(): {
  readonly lines: Map<string, string[]>;
  readonly send: (request: OutgoingRequest) => Promise<Outcome>;
} {
  const lines = new Map<string, string[]>();
  let ids = 100;
  const names = new Map<number, unknown>();
  return {
    lines,
    send: async (request) => {
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
      const id = Number(request.path.split('/').at(-1));
      if (request.method === 'POST' && !isJsonText(request.body ?? '{}')) return said(400, '');
      if (request.method === 'POST') {
        names.set((ids += 1), JSON.parse(request.body ?? '{}'));
        return said(201, JSON.stringify({ ...(names.get(ids) as object), id: ids }));
      }
      if (request.method === 'DELETE') return said(names.delete(id) ? 204 : 404, '');
      return said(
        200,
        JSON.stringify(
          Number.isNaN(id)
            ? [...names].map(([key, role]) => ({ ...(role as object), id: key }))
            : { ...(names.get(id) as object), id },
        ),
      );
    },
  };
}

/** A clock that goes on when it is asked, so that a busy machine explores as far as an idle one. */
function ticking(): Session['ports']['clock'] {
  let now = 0;
  return {
    nowMs: () => (now += 0.8),
    sleep: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
      }),
  };
}

async function begun(
  send: Session['ports']['send'],
  take: Session['ports']['onExchange'],
): Promise<{ readonly session: Session; readonly context: LawContext }> {
  const loaded = await loadContract(shippedContracts().find(({ id }) => id === 'zendesk-chat')?.folder ?? '');
  if (!loaded.ok) throw new Error('the contract does not load');
  const { contract } = loaded;
  const ports: Session['ports'] = {
    send,
    clock: ticking(),
    onExchange: take,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    journal: {
      intend: () => 0,
      created: () => undefined,
      deleted: () => undefined,
      borrow: () => 0,
      returned: () => undefined,
    },
  };
  const session = createSession({
    contract,
    ports,
    runMark: 'rcsz00000abc',
    settings: {
      params: {},
      headers: {},
      overrides: {},
      users: [],
      permits: ['disposable'],
      enabledFeatures: [],
      concurrency: 4,
      maxLiveRoles: 10,
      settleMs: 0,
    },
  });
  const context: LawContext = {
    contract,
    seed: 1,
    enabledFeatures: [],
    disabledFeatures: [],
    foreign: {},
    params: {},
    learned: { keys: {}, builtIns: {}, builtInItems: {} },
  };
  return { session, context };
}

/** What each explorer created in a run, in its order, without marks. */
async function created(seed: number, timeMs: number): Promise<Map<string, string[]>> {
  const { lines, send } = asked();
  const { session, context } = await begun(send, ({ request }, label) => {
    if (request.method !== 'POST') return;
    const explorer = label.case.startsWith('race') ? 'races' : label.case;
    lines.set(explorer, [...(lines.get(explorer) ?? []), (request.body ?? '').replace(/rcsz00000abc\w{4}/g, 'mark')]);
  });
  await explore(session, context, { timeMs, seed, permits: [], stop: () => false, onProgress: () => undefined });
  return lines;
}

test('a run of the same seed explores the same, and a longer one goes on from there', async () => {
  const short = await created(5, 700);
  const long = await created(5, 1500);
  for (const explorer of ['sequence', 'unusual', 'races']) {
    // What was begun when the time was up ends otherwise: it is not made smaller any more.
    const before = (short.get(explorer) ?? []).slice(0, -6);
    // Requests in flight together come in any order.
    const first = (long.get(explorer) ?? []).slice(0, before.length);
    const ordered = (all: readonly string[]): readonly string[] =>
      explorer === 'races' ? all.slice(0, 12).toSorted() : all;
    expect({ explorer, enough: before.length > 2 }).toEqual({ explorer, enough: true });
    expect(ordered(first)).toEqual(ordered(before));
  }
  expect((await created(6, 700)).get('sequence')?.slice(0, 3)).not.toEqual(short.get('sequence')?.slice(0, 3));
});

test('the same seed proposes the same races', async () => {
  const { session, context } = await begun(asked().send, () => undefined);
  const proposed = (seed: number): string[] => {
    const random = randomOf(seed);
    return racesOf({ session, context, permits: [] } as unknown as DeepWorld).map((kind, turn) =>
      JSON.stringify(kind.propose(random, turn, true)),
    );
  };
  expect(proposed(3)).toEqual(proposed(3));
  expect(proposed(3)).not.toEqual(proposed(4));
});

test('what tells findings of one cause apart does not depend on the values in them', async () => {
  const { context } = await begun(asked().send, () => undefined);
  const shapes = new Map<string, string>();
  await checking(oddCaseArbitrary(context.contract), 1, 200, (one) => {
    shapes.set(JSON.stringify(one), shapeOf({ kind: 'unusual', one }));
    return Promise.resolve(true);
  });
  expect(new Set(shapes.values()).size).toBeLessThan(shapes.size / 2);
});
