import type { Exchange } from '../../model/exchange';
import type { Level } from '../../model/rule';
import type { Case } from '../language/case';
import { caseOf as plainCase } from '../language/caseOf';
import type { Check, Judgement } from '../language/law';
import type { History, Read } from '../language/history';

/** A quick case of one create, unless told otherwise. */
export const caseOf = (id: string, more: Partial<Case> = {}): Case =>
  plainCase({
    id,
    what: `what ${id} tries`,
    tier: 'quick',
    expects: 'accepted',
    steps: [
      {
        do: 'call',
        purpose: 'claim',
        operation: 'create',
        plays: 'create',
        items: [{ role: 'N', item: { name: `{role-mark-here} ${id}`.slice(0, 40) } }],
      },
    ],
    ...more,
  });

export const checkOf = (
  id: string,
  cases: readonly Case[],
  judge: (history: History) => Judgement = () => ({ verdict: 'pass' }),
  level: Level = 'must',
): Check => ({
  rule: { id, title: id, level, source: { kind: 'document', document: 'Tiny roles', section: '1' } },
  cases,
  judges: 'own',
  judge,
});

export const historyOf = (id: string, more: Partial<History> = {}): History => ({
  case: caseOf(id),
  ids: {},
  users: [],
  own: new Set(),
  looks: [],
  calls: [],
  touchedByOthers: new Set(),
  control: 'none',
  problem: null,
  ...more,
});

/** A read, answered without a body. */
export const readOf = (status = 200, more: Partial<Read> = {}): Read => ({
  view: 'show',
  operation: 'show',
  exchange: exchangeOf(),
  answer: { class: status < 300 ? 'accepted' : 'refused', status, body: undefined, items: [], violations: [] },
  ...more,
});

/** An exchange whose answer was lost, unless told otherwise. */
export const exchangeOf = (more: Partial<Exchange> = {}): Exchange => ({
  id: 1,
  lane: 0,
  startedMs: 0,
  durationMs: 1,
  request: { method: 'GET', path: '/roles/1', headers: {}, credential: 'main' },
  outcome: { kind: 'lost', reason: 'timeout', detail: '' },
  ...more,
});
