/** Judges a round: which rules it breaks, whatever the order, and whether any order of its requests explains it. */

import type { Contract } from '../../../contract/types';
import { commonly } from '../../../oracle/blame';
import { explain } from '../../../oracle/explain';
import { namesIn } from '../attempt';
import { inBrief } from '../brief';
import { LINEARIZABLE } from '../rules';
import type { DeepWorld, Report } from '../types';
import { raceHistory, raceModel } from './history';
import { namesOf } from './names';
import { defaultsProof, proofOf } from './proof';
import type { RaceKind } from './race';
import type { Round } from './round';
import { isWrite, raceView } from './view';
import { violationsIn } from './violations';

/** A broken rule of a round, without the means to run the round again. */
export type RaceReport = Omit<Report, 'recipe' | 'script'>;

/** The rules that answers and the last snapshot break, whatever the order of the requests. */
export function brokenRules(world: DeepWorld, kind: RaceKind, round: Round, assignsGone: boolean): RaceReport[] {
  const { contract } = world.session;
  const violations = violationsIn(contract, round, assignsGone);
  if (violations.length === 0) return [];
  const names = namesOf(contract, round);
  const view = raceView(contract, kind.name, round, names);
  return violations.map((violation) => {
    const proof =
      violation.ruleId === 'default.at-least-one'
        ? defaultsProof(world, round, names)
        : isUnexplained(world, round, assignsGone)
          ? proofOf(world, round, assignsGone, names)
          : null;
    return {
      ...violation,
      steps: stepsOf(round),
      exchanges: round.exchanges,
      race: view,
      ...(proof ? { orders: proof.orders } : {}),
    };
  });
}

/** Whether no order explains a round; null: too little is known to say. */
export function isUnexplained(world: DeepWorld, round: Round, assignsGone: boolean): boolean | null {
  const history = raceHistory(world, round);
  if (!history) return null;
  const { ok } = explain(history.events, history.initial, raceModel(world, round, assignsGone));
  return ok === 'unknown' ? null : !ok;
}

/** The report that no order explains a round. */
export function unexplained(world: DeepWorld, kind: RaceKind, round: Round, assignsGone: boolean): RaceReport {
  const { contract } = world.session;
  const names = namesOf(contract, round);
  const proof = proofOf(world, round, assignsGone, names);
  const refusal = loneRefusal(contract, round);
  const rule = proof?.common?.blame.rule;
  const inEach = rule ? ` (Each order breaks ${rule}.)` : '';
  return {
    ruleId: refusal ?? LINEARIZABLE,
    statement: commonly(refusal ? 'must' : 'should'),
    message: refusal
      ? `${kind.name}: a request that was refused changed what others saw.`
      : `${kind.name}: no order of these requests explains their answers and the state after them.${inEach}`,
    expected:
      proof?.common?.expected ?? 'some order of the requests that explains all answers and the state after them',
    actual: proof?.common?.actual ?? 'none of the orders that respect what was over before what began',
    steps: [...stepsOf(round), ...(proof?.orders.causes ?? []).map(({ why }) => `No: ${why}`)],
    exchanges: round.exchanges,
    race: raceView(contract, kind.name, round, names),
    ...(proof ? { orders: proof.orders } : {}),
  };
}

/** The rule about refusals, if a refused request is the only write: only that request can have changed anything. */
export function loneRefusal(contract: Contract, { concurrent }: Round): string | null {
  const writes = concurrent.filter((one) => isWrite(contract, one));
  const [only] = writes;
  return writes.length === 1 && only?.step.do === 'call' && only.answer.class === 'refused'
    ? `${only.step.operation}.refusal`
    : null;
}

function stepsOf(round: Round): string[] {
  const names = namesIn(round);
  const beganMs = round.concurrent[0]?.exchange.startedMs ?? 0;
  const before = round.setUp.map((one) => `Beforehand: ${inBrief(one, names)}`);
  const concurrent = round.concurrent.map((one) => {
    const { startedMs, durationMs } = one.exchange;
    return `At ${(startedMs - beganMs).toFixed(1)} ms, for ${durationMs.toFixed(1)} ms: ${inBrief(one, names)}`;
  });
  return [...before, ...concurrent].map((text, index) => `${String(index + 1)}. ${text}`);
}
