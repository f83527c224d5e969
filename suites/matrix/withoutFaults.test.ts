import { isRemoved, operationFor } from '../../contract/questions';
import { itemsIn } from '../../engine/language/items';
import { noExceptions, runVerdict } from '../../check/verdict';
import type { Progress } from '../../engine/ports';
import type { RunOutcome } from '../../engine/settings';
import type { OutgoingRequest, Outcome } from '../../model/exchange';
import type { Json } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { accountSeen } from './account';
import { alarmsOf, complaintsOf } from './alarms';
import { references } from './references';
import type { RunOptions } from './runReference';
import { budgetOf, runAgainst } from './runReference';
import { openServer } from './server';
import type { Subject } from './subjects';
import { subjectOf } from './subjects';

const seed = 1;
const minutes = 60_000;
const ids = references.map(({ contract }) => contract);

interface Sound {
  readonly outcome: RunOutcome;
  readonly before: object;
  readonly after: object;
  /** How many live roles each list showed. */ readonly lengths: readonly number[];
}

/** Live roles in an answer of the whole list; null for any other answer. */
function rolesListed({ contract }: Subject, { method, path }: OutgoingRequest, outcome: Outcome): number | null {
  const list = operationFor(contract, 'list');
  const isList =
    method === 'GET' &&
    path.endsWith(list.path.split('}').at(-1) ?? list.path) &&
    outcome.kind === 'response' &&
    outcome.response.status === 200;
  return isList
    ? itemsIn(JSON.parse(outcome.response.body) as Json, list.response.items).filter(
        (item) => isJsonObject(item) && !isRemoved(contract, item),
      ).length
    : null;
}

/** A run over a real socket against a server without a fault. */
async function soundRun(subject: Subject): Promise<Sound> {
  const server = await openServer(subject.reference, { faults: [], variants: [] }, 'socket');
  try {
    const before = await accountSeen(subject, server.send);
    const lengths: number[] = [];
    const outcome = await runAgainst(
      subject.contract,
      subject.reference,
      { profile: 'standard', seed },
      async (request) => {
        const answered = await server.send(request);
        lengths.push(...[rolesListed(subject, request, answered)].filter((length) => length !== null));
        return answered;
      },
    );
    return { outcome, before, after: await accountSeen(subject, server.send), lengths };
  } finally {
    await server.close();
  }
}

type Change = (request: OutgoingRequest, outcome: () => Promise<Outcome>) => Promise<Outcome>;
const quickRun = (subject: Subject, change: Change): Promise<RunOutcome> =>
  onSocket(subject, { profile: 'quick', seed }, change);

async function onSocket({ contract, reference }: Subject, run: RunOptions, change: Change): Promise<RunOutcome> {
  const server = await openServer(reference, { faults: [], variants: [] }, 'socket');
  try {
    return await runAgainst(contract, reference, run, (request) => change(request, () => server.send(request)));
  } finally {
    await server.close();
  }
}

const answer = (status: number, body: string): Outcome => ({
  kind: 'response',
  response: { status, body, bodyBytes: body.length, truncated: false, headers: { 'content-type': 'application/json' } },
});

const isRefusal = (id: string): boolean =>
  /\.(max-length|min-length|required|not-empty|not-blank|not-null|enum-refused|last-refused)$/.test(id);
const passes = ({ rules }: RunOutcome): string[] =>
  rules.filter(({ verdict }) => verdict === 'pass').map(({ id }) => id);

describe.each(ids)('%s without a fault', (id) => {
  let subject: Subject;
  let sound: Sound;
  beforeAll(async () => {
    subject = await subjectOf(id);
    sound = await soundRun(subject);
  }, minutes);

  it('raises no alarm and leaves nothing behind', () => {
    expect(complaintsOf(alarmsOf(subject.reference, [], sound.outcome))).toEqual([]);
    expect(sound.outcome.cleanUp.created).toBeGreaterThan(0);
    expect(sound.outcome.cleanUp.deleted).toBe(sound.outcome.cleanUp.created);
  });

  it('looks the same afterwards', () => {
    expect(sound.after).toEqual(sound.before);
    expect(Object.values(sound.before).every((seen) => String(seen).startsWith('200 '))).toBe(true);
  });

  it('never has more than ten roles of its own at once', () => {
    expect(sound.lengths.length).toBeGreaterThan(10);
    expect(Math.max(...sound.lengths) - (sound.lengths[0] ?? 0)).toBeLessThanOrEqual(10);
  });

  it(
    'keeps to the budget of each profile',
    async () => {
      expect(sound.outcome.requests).toBeLessThanOrEqual(budgetOf('standard'));
      const quick = await quickRun(subject, (_, send) => send());
      expect(quick.requests).toBeLessThanOrEqual(budgetOf('quick'));
    },
    minutes,
  );

  it(
    'plans more of the same for a larger budget',
    async () => {
      const planned = async (budget: number): Promise<string[]> => {
        const standing = new AbortController();
        const run = {
          profile: 'quick',
          seed,
          budget,
          signal: standing.signal,
          onProgress: ({ kind }: Progress) => {
            if (kind === 'planned') standing.abort();
          },
        } as const;
        const { plan } = await onSocket(subject, run, (_, outcome) => outcome());
        return plan?.cases.map((one) => one.case.id) ?? [];
      };
      const [small, middle, large] = [await planned(50), await planned(100), await planned(200)];
      expect(small.length).toBeGreaterThan(0);
      expect(middle.slice(0, small.length)).toEqual(small);
      expect(large.slice(0, middle.length)).toEqual(middle);
      expect(large.length).toBeGreaterThan(small.length);
    },
    minutes,
  );

  it.each([403, 422])(
    'does not pass a server that answers %i to every write',
    async (status) => {
      const outcome = await quickRun(subject, (request, send) =>
        request.method === 'GET' ? send() : Promise.resolve(answer(status, '{"error":"no"}')),
      );
      expect(runVerdict(outcome.rules, noExceptions, outcome.stopped === null)).not.toBe('conformant');
      expect(passes(outcome).filter(isRefusal)).toEqual([]);
    },
    minutes,
  );

  it(
    'does not pass a server that answers {} to everything',
    async () => {
      const outcome = await quickRun(subject, () => Promise.resolve(answer(200, '{}')));
      expect(
        outcome.stopped === null ? runVerdict(outcome.rules, noExceptions, outcome.stopped === null) : 'incomplete',
      ).not.toBe('conformant');
      expect(passes(outcome).filter(isRefusal)).toEqual([]);
    },
    minutes,
  );

  it(
    'does not pass a server that answers {} to every write',
    async () => {
      const outcome = await quickRun(subject, (request, send) =>
        request.method === 'GET' ? send() : Promise.resolve(answer(200, '{}')),
      );
      expect(runVerdict(outcome.rules, noExceptions, outcome.stopped === null)).toBe('non-conformant');
      expect(passes(outcome).filter(isRefusal)).toEqual([]);
    },
    minutes,
  );
});
