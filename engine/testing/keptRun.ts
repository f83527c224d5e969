import type { Case } from '../language/case';
import type { Check, Law } from '../language/law';
import type { History } from '../language/history';
import type { RunOutcome } from '../settings';
import { caseOf, checkOf } from './cases';
import type { TinyFault } from './tinyFaults';
import type { TinyRun } from './tinyRun';
import { journalled, runTiny } from './tinyRun';
import type { TinyServer } from './tinyState';
import { tinyServer } from './tinyServer';

/** A law of the given cases that keeps the histories it was shown. */
export function keeping(cases: readonly Case[], judge: Check['judge'] = () => ({ verdict: 'pass' })) {
  const histories: History[] = [];
  const law: Law = {
    name: 'kept',
    about: 'Keeps what it sees.',
    checks: () => [
      checkOf('kept', cases, (history) => {
        histories.push(history);
        return judge(history);
      }),
    ],
  };
  return { law, histories };
}

/** What came of a run, with the histories that were judged and the lines of its journal. */
interface Ran {
  readonly outcome: RunOutcome;
  readonly server: TinyServer;
  readonly histories: readonly History[];
  readonly lines: readonly string[];
}

export async function run(
  cases: readonly Case[],
  { faults = [], ...more }: TinyRun & { readonly faults?: readonly TinyFault[] } = {},
  judge?: Check['judge'],
  server = tinyServer(...faults),
): Promise<Ran> {
  const { law, histories } = keeping(cases, judge);
  const { journal, lines } = journalled();
  return {
    outcome: await runTiny([law], server, { ...more, ports: { journal, ...more.ports } }),
    server,
    histories,
    lines,
  };
}

/** All that a server holds, as text. */
export const stateOf = (server: TinyServer): string => JSON.stringify([[...server.roles], [...server.users]]);

/** What it holds at the start. */
export const untouched = (): string => stateOf(tinyServer());

/** The paths asked for by a method, in order. */
export const asked = ({ asked: all }: TinyServer, method: string): string[] =>
  all.filter((one) => one.method === method).map(({ path }) => path);

/** A case that updates a role of its own. */
export const onA = (id: string, more: Partial<Case> = {}): Case =>
  caseOf(id, {
    given: { roles: { A: { kind: 'own' } } },
    steps: [
      {
        do: 'call',
        purpose: 'claim',
        operation: 'update',
        plays: 'update',
        role: 'A',
        items: [{ item: { colour: 'blue' } }],
      },
    ],
    ...more,
  });
