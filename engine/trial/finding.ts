import type { Exchange } from '../../model/exchange';
import type { Rule } from '../../model/rule';
import type { Script } from '../../model/script';
import type { Finding, ReportedExchange } from '../../model/results';
import type { History } from '../language/history';
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

/** The finding that a refuted case amounts to. Texts that need the target (curl, replay) are left to the caller. */
export function findingOf(rule: Rule, history: History, judgement: Failure, texts: FindingTexts): Finding {
  const exchanges = reported(history);
  return {
    id: `${rule.id}:${digest(history.case.id)}`,
    message: judgement.message,
    expected: judgement.expected,
    actual: judgement.actual,
    case: history.case.what,
    caseId: history.case.id,
    exchanges,
    curl: texts.curl(exchanges),
    replay: texts.replay(`${rule.id}:${digest(history.case.id)}`),
    echoes: [],
  };
}

/** Calls and looks of a history in the order in which they were sent. */
export function reported(history: History): ReportedExchange[] {
  const calls = history.calls.map(({ exchange, step }) => view(exchange, step.purpose));
  const looks = history.looks.flatMap((look) => look.reads.map(({ exchange }) => view(exchange, 'look')));
  const unique = new Map([...looks, ...calls].map((one) => [one.id, one]));
  return [...unique.values()].sort((a, b) => a.id - b.id);
}

const view = (exchange: Exchange, purpose: ReportedExchange['purpose']): ReportedExchange => ({
  id: exchange.id,
  request: exchange.request,
  purpose,
  response: exchange.outcome.kind === 'response' ? exchange.outcome.response : null,
  lost: exchange.outcome.kind === 'lost' ? `${exchange.outcome.reason}: ${exchange.outcome.detail}` : null,
  startedMs: exchange.startedMs,
  durationMs: exchange.durationMs,
  lane: exchange.lane,
});
