import type { Finding, ReportedExchange, RuleResult } from '../../model/results';
import type { DeepFinding, DeepOutcome } from '../explore/types';
import type { Json } from '../../model/json';
import { shapeOf, type Recipe } from '../explore/recipes/recipe';
import { EXPLAINED, EXPLORATION } from '../explore/rules';
import { digest, type FindingTexts, reportedExchange } from '../trial/finding';

/** Adds what exploration found to the verdicts of the boundary cases, and the rules that only exploration checks. */
export function withDeep(
  rules: readonly RuleResult[],
  deep: DeepOutcome,
  texts: FindingTexts,
  selects: (ruleId: string) => boolean,
): RuleResult[] {
  const known = new Set(rules.map(({ id }) => id));
  const added = deep.rules
    .filter(({ id }) => !known.has(id) && selects(id))
    .map((rule): RuleResult => ({ ...rule, law: EXPLORATION, ...unjudged, ...verdictOf(deep, rule.id) }));
  return [...rules.map((rule) => withRaces(rule, deep)), ...added].map((rule) => {
    const found = deep.findings.filter(({ ruleId }) => ruleId === rule.id);
    const findings = [...rule.findings, ...found.map((one) => findingOf(one, texts))];
    if (found.length === 0) return rule;
    const { reasonCode: _, ...rest } = rule;
    const told =
      rule.level === 'observe'
        ? { verdict: 'observed' as const, observation: rule.observation || (findings[0]?.message ?? '') }
        : { verdict: 'fail' as const };
    return { ...rest, ...told, reason: '', findings, cases: Math.max(rule.cases, findings.length) };
  });
}

const unjudged = { observation: '', controls: 0, findings: [] as const };

/** The verdict of a rule that only exploration checks. It passes only where something was tried for it. */
function verdictOf(
  deep: DeepOutcome,
  rule: string,
): Pick<RuleResult, 'verdict' | 'reason' | 'reasonCode' | 'cases' | 'requests' | 'sent' | 'rounds'> {
  const { sent, times: cases } = behind(deep, rule);
  const races = cases === 0 || rule === EXPLAINED ? {} : { rounds: cases };
  return {
    ...(cases > 0
      ? { verdict: 'pass', reason: '' }
      : { verdict: 'inconclusive', reason: 'no round was finished in the time there was', reasonCode: 'out-of-time' }),
    cases,
    requests: 0,
    sent,
    ...races,
  };
}

/** A stated rule with the rounds of races that could have broken it and did not. */
function withRaces(rule: RuleResult, deep: DeepOutcome): RuleResult {
  const { sent, times: rounds } = behind(deep, rule.id);
  return rounds === 0
    ? rule
    : { ...rule, rounds, sent: [...rule.sent, ...sent.map(({ what, times }) => ({ what: `race: ${what}`, times }))] };
}

function behind(deep: DeepOutcome, rule: string): { readonly sent: RuleResult['sent']; readonly times: number } {
  const sent = Object.entries(deep.behind[rule] ?? {})
    .map(([what, times]) => ({ what, times }))
    .sort((a, b) => b.times - a.times);
  return { sent, times: sent.reduce((sum, { times }) => sum + times, 0) };
}

function findingOf(deep: DeepFinding, texts: FindingTexts): Finding {
  const id = `${deep.ruleId}:${digest(shapeOf(deep.recipe))}`;
  const exchanges = deep.exchanges.map((exchange) =>
    reportedExchange(exchange, purposeOf(deep, exchange.id, exchange.request.method)),
  );
  const { evidence, race } = deep;
  // Of requests in flight together no single one is under test.
  const test = evidence?.test ?? (race ? undefined : exchanges.findLast(({ purpose }) => purpose === 'claim')?.id);
  return {
    id,
    message: deep.message,
    expected: deep.expected,
    actual: deep.actual,
    case: deep.steps.join('\n'),
    caseId: `deep:${shapeOf(deep.recipe)}`,
    exchanges,
    ...(test === undefined ? {} : { test }),
    ...(evidence ? { refutedBy: evidence.refutedBy } : {}),
    ...(evidence?.before ? { before: evidence.before } : {}),
    curl: texts.curl(exchanges, deep.script),
    replay: texts.replay(id),
    echoes: [],
    recipe: asJson(deep.recipe),
    ...(deep.race ? { race: deep.race } : {}),
    ...(deep.orders ? { orders: deep.orders } : {}),
  };
}

/** Of a race the writes in flight together are the claims. */
function purposeOf({ race }: DeepFinding, exchange: number, method: string): ReportedExchange['purpose'] {
  const told = race?.requests.find((one) => one.exchange === exchange);
  if (told?.phase === 'given') return 'given';
  return told === undefined ? (method === 'GET' ? 'look' : 'claim') : told.writes ? 'claim' : 'look';
}

const asJson = (recipe: Recipe): Json => JSON.parse(JSON.stringify(recipe)) as Json;
