import type { Exchange } from '../../model/exchange';
import type { Evidence } from '../../model/observation';
import type { Rule } from '../../model/rule';
import type { Script } from '../../model/script';
import type { Finding, ReportedExchange } from '../../model/results';
import { claimsOf, type History } from '../language/history';
import type { Failure } from '../language/judgement';

/** A short stable number for a text (FNV-1a, 32 bit). */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Texts of a finding that need the target. */
export interface FindingTexts {
  /** `script`: what shows the finding by itself, where its requests alone would not. */
  readonly curl: (exchanges: readonly ReportedExchange[], script?: Script) => string;
  readonly replay: (findingId: string) => string;
}

/** The finding that a confirmed failure amounts to. */
export function findingOf(rule: Rule, history: History, failure: Failure, texts: FindingTexts): Finding {
  const { message, expected, actual, evidence } = failure;
  const exchanges = exchangesOf(history, evidence);
  const id = `${rule.id}:${digest(history.case.id)}`;
  const test = evidence?.test ?? claimsOf(history).at(-1)?.exchange.id;
  return {
    id,
    message,
    expected,
    actual,
    case: history.case.what,
    caseId: history.case.id,
    exchanges,
    ...(test === undefined ? {} : { test }),
    ...(evidence === undefined ? {} : { refutedBy: evidence.refutedBy }),
    ...(evidence?.before === undefined ? {} : { before: evidence.before }),
    curl: texts.curl(exchanges),
    replay: texts.replay(id),
    echoes: [],
  };
}

/**
 * The exchanges of a history in the order in which they were sent. A snapshot may hold what an earlier one read: such a
 * read is among them where the evidence names it.
 */
function exchangesOf({ calls, looks }: History, evidence: Evidence | undefined): ReportedExchange[] {
  const named = [evidence?.refutedBy.exchange, evidence?.before?.exchange];
  const earlier = looks
    .flatMap(({ list, shown }) => [...(list?.pages ?? []), ...shown.values()])
    .filter(({ exchange }) => named.includes(exchange.id));
  const reads = [...earlier, ...looks.flatMap((look) => look.reads)];
  const unique = new Map(
    [
      ...reads.map(({ exchange }) => reportedExchange(exchange, 'look')),
      ...calls.map(({ exchange, step }) => reportedExchange(exchange, step.purpose)),
    ].map((one) => [one.id, one]),
  );
  return [...unique.values()].sort((a, b) => a.id - b.id);
}

/** An exchange as reports show it. */
export const reportedExchange = (
  { id, request, outcome, startedMs, durationMs, lane }: Exchange,
  purpose: ReportedExchange['purpose'],
): ReportedExchange => ({
  id,
  request,
  purpose,
  response: outcome.kind === 'response' ? outcome.response : null,
  lost: outcome.kind === 'lost' ? `${outcome.reason}: ${outcome.detail}` : null,
  startedMs,
  durationMs,
  lane,
});
