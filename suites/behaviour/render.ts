import type { Exchange } from '../../model/exchange';
import type { Finding, Results, RuleResult } from '../../model/results';
import { type Normalise, normaliser, shortened } from './normalise';
import type { Labelled, Observed } from './observe';

/** What a run did, as its two fixtures hold it. */
export interface Rendered {
  readonly requests: string;
  readonly rules: string;
}

/** A line for each request in the order of sending, and a line for each rule in the order of the report. */
export function render({ exchanges, results }: Observed): Rendered {
  const normalise = normaliser();
  const headers = headerSets();
  const requests = exchanges.map((labelled) => requestLine(labelled, normalise, headers));
  const rules = results.rules.flatMap((rule) => [
    ruleLine(rule, normalise),
    ...rule.findings.map((finding) => findingLine(finding, normalise)),
  ]);
  return {
    requests: textOf([...requests, ...headers.lines()]),
    rules: textOf([...rules, runLine(results, normalise)]),
  };
}

const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** `claim PUT /roles/10001 h2 -> 200 [update.minimal] {"name":...}`; `lane 1` where it overlaps another request. */
function requestLine({ exchange, case: caseId, purpose }: Labelled, normalise: Normalise, headers: HeaderSets): string {
  const {
    request: { method, path, headers: sent, body, credential },
    lane,
  } = exchange;
  const words = [
    purpose,
    method,
    normalise(path),
    headers.nameOf(sent),
    ...(credential === 'main' ? [] : [`credential ${credential}`]),
    ...(lane === 0 ? [] : [`lane ${String(lane)}`]),
    '->',
    statusOf(exchange),
    `[${normalise(caseId)}]`,
    ...(body === undefined ? [] : [shortened(normalise(body))]),
  ];
  return words.join(' ');
}

const statusOf = ({ outcome }: Exchange): string =>
  outcome.kind === 'response' ? String(outcome.response.status) : outcome.reason;

interface HeaderSets {
  /** `h1` for the first set of headers, `h2` for the next. */
  readonly nameOf: (headers: Readonly<Record<string, string>>) => string;
  readonly lines: () => string[];
}

function headerSets(): HeaderSets {
  const names = new Map<string, string>();
  return {
    nameOf(headers) {
      const set = JSON.stringify(Object.fromEntries(Object.entries(headers).sort()));
      const name = names.get(set) ?? `h${String(names.size + 1)}`;
      names.set(set, name);
      return name;
    },
    lines: () => [...names].map(([set, name]) => `${name} = ${set}`),
  };
}

/** `pass must update.name.unsent: cases 3, controls 1, requests 4`, then why and what was observed. */
function ruleLine(
  { verdict, level, id, cases, controls, requests, rounds, sent, reason, observation }: RuleResult,
  normalise: Normalise,
): string {
  const words = countsIn({ cases, controls, requests, sent: sent.length, ...(rounds === undefined ? {} : { rounds }) });
  const why = reason === '' ? '' : ` | ${reason}`;
  const seen = observation === '' ? '' : ` | observed: ${observation}`;
  return normalise(`${verdict} ${level} ${id}: ${words}${why}${seen}`);
}

function findingLine(
  { id, caseId, message, expected, actual, exchanges, echoes }: Finding,
  normalise: Normalise,
): string {
  const shown = exchanges.map((one) => `${String(one.id)} ${one.purpose}`).join(', ');
  const words = [
    `finding ${id}`,
    `case ${caseId}`,
    message,
    `expected ${expected}`,
    `actual ${actual}`,
    `exchanges ${shown}`,
    `echoes ${String(echoes.length)}`,
  ];
  return normalise(`  ${words.join(' | ')}`);
}

function runLine({ verdict, requests, complete, stopped, cleanUp }: Results, normalise: Normalise): string {
  const { created, deleted, leftBehind, notRestored } = cleanUp;
  const words = countsIn({
    requests,
    created,
    deleted,
    'left behind': leftBehind.length,
    'not restored': notRestored.length,
  });
  return normalise(`run: ${verdict}, ${complete ? 'complete' : `stopped: ${stopped}`}, ${words}`);
}

const countsIn = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, count]) => `${what} ${String(count)}`)
    .join(', ');
