import type { Finding, ReportedExchange, RuleResult } from '../model/results';
import type { DeepFinding, DeepOutcome } from './deep/types';
import { digest, type FindingTexts } from './finding';

/** Lays what exploration found over the verdicts of the boundary cases; rules that only exploration knows are added. */
export function withDeep(rules: readonly RuleResult[], deep: DeepOutcome, texts: FindingTexts, selects: (ruleId: string) => boolean): RuleResult[] {
  const known = new Set(rules.map(({ id }) => id));
  const added = deep.rules.filter(({ id }) => !known.has(id) && selects(id)).map((rule): RuleResult => ({
    ...rule, law: 'exploration', ...unjudged, ...roundsBehind(deep),
  }));
  return [...rules, ...added].map((rule) => {
    const found = deep.findings.filter(({ ruleId }) => ruleId === rule.id);
    const findings = [...rule.findings, ...found.map((one, index) => findingOf(one, index, texts))];
    return found.length > 0 ? { ...rule, verdict: 'fail' as const, reason: '', findings, cases: Math.max(rule.cases, findings.length) } : rule;
  });
}

const unjudged = { observation: '', controls: 0, findings: [] as const };

/** How many rounds stand behind a pass; none is no pass. */
function roundsBehind({ rounds }: DeepOutcome): Pick<RuleResult, 'verdict' | 'reason' | 'cases' | 'requests' | 'sent'> {
  const sent = Object.entries(rounds).map(([what, times]) => ({ what, times }));
  const cases = sent.reduce((sum, { times }) => sum + times, 0);
  return { verdict: cases > 0 ? 'pass' : 'inconclusive', reason: cases > 0 ? '' : 'no round was finished in the time there was', cases, requests: 0, sent };
}

function findingOf(deep: DeepFinding, index: number, texts: FindingTexts): Finding {
  const id = `${deep.ruleId}:${digest(`deep:${String(index)}:${deep.message}`)}`;
  const exchanges = deep.exchanges.map(({ id: number, request, outcome, startedMs, durationMs, lane }): ReportedExchange => ({
    id: number, request, startedMs, durationMs, lane, purpose: request.method === 'GET' ? 'look' : 'claim',
    response: outcome.kind === 'response' ? outcome.response : null, lost: outcome.kind === 'lost' ? `${outcome.reason}: ${outcome.detail}` : null,
  }));
  return {
    id, message: deep.message, expected: deep.expected, actual: deep.actual, case: deep.steps.join('\n'), caseId: `deep:${deep.ruleId}`,
    exchanges, curl: texts.curl(exchanges), replay: texts.replay(id), echoes: [],
  };
}

