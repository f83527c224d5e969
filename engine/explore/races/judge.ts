import type { Contract } from '../../../contract/types';
import { commonly } from '../../../oracle/blame';
import { explain } from '../../../oracle/explain';
import { inBrief } from '../events';
import type { RaceKind } from './race';
import { raceHistory, raceModel } from './history';
import { keepersProof, proofOf } from './proof';
import type { Round } from './runRound';
import { keysOf } from './runRound';
import { seenBroken } from './violations';
import { isWrite, raceView } from './view';
import { LINEARIZABLE } from '../rules';
import { storyNames } from './names';
import type { DeepWorld } from '../types';

type Report = Parameters<DeepWorld['report']>[0];

/** What a round showed to be broken, without the means to run it again. */
export type Told = Omit<Report, 'recipe' | 'script'>;

/** Stated rules that the state after a race refutes, whatever the order. */
export function sightsOf(world: DeepWorld, kind: RaceKind, round: Round, assignsGone: boolean): Told[] {
  const { contract } = world.session;
  const sights = seenBroken(contract, round, assignsGone);
  if (sights.length === 0) return [];
  const names = storyNames(contract, round);
  const view = raceView(contract, kind.name, round, names);
  return sights.map((sight) => {
    const proof =
      sight.ruleId === 'default.at-least-one'
        ? keepersProof(world, round, names)
        : isUnexplained(world, round, assignsGone)
          ? proofOf(world, round, assignsGone, names)
          : null;
    return {
      ...sight,
      steps: stepsOf(round),
      exchanges: round.exchanges,
      race: view,
      ...(proof ? { orders: proof.orders } : {}),
    };
  });
}

/** Whether no order explains a race; null where too little is known to say. */
export function isUnexplained(world: DeepWorld, round: Round, assignsGone: boolean): boolean | null {
  const history = raceHistory(world, round);
  if (!history) return null;
  const { ok } = explain(history.events, history.initial, raceModel(world, round, assignsGone));
  return ok === 'unknown' ? null : !ok;
}

/** That no order explains a race, as a finding. */
export function unexplained(world: DeepWorld, kind: RaceKind, round: Round, assignsGone: boolean): Told {
  const { contract } = world.session;
  const names = storyNames(contract, round);
  const proof = proofOf(world, round, assignsGone, names);
  const refusal = refusalAlone(contract, round);
  const rule = proof?.common?.blame.rule;
  return {
    ruleId: refusal ?? LINEARIZABLE,
    statement: commonly(refusal ? 'must' : 'should'),
    message: refusal
      ? `${kind.name}: a request that was refused changed what others saw.`
      : `${kind.name}: no order of these requests explains their answers and the state after them.${rule ? ` (Each order breaks ${rule}.)` : ''}`,
    expected:
      proof?.common?.expected ?? 'some order of the requests that explains all answers and the state after them',
    actual: proof?.common?.actual ?? 'none of the orders that respect what was over before what began',
    steps: [...stepsOf(round), ...(proof?.orders.causes ?? []).map(({ why }) => `No: ${why}`)],
    exchanges: round.exchanges,
    race: raceView(contract, kind.name, round, names),
    ...(proof ? { orders: proof.orders } : {}),
  };
}

/**
 * The rule about refusals, where all that could change anything is one request that was refused: whatever changed was
 * changed by it.
 */
export function refusalAlone(contract: Contract, { fired }: Round): string | null {
  const writes = fired.filter((record) => isWrite(contract, record));
  const [only] = writes;
  return writes.length === 1 && only?.step.do === 'call' && only.answer.class === 'refused'
    ? `${only.step.operation}.refusal`
    : null;
}

function stepsOf(round: Round): string[] {
  const names = keysOf(round);
  const given = round.given.map((record) => `Beforehand: ${inBrief(record, names)}`);
  const fired = round.fired.map(
    (record) =>
      `At ${(record.exchange.startedMs - (round.fired[0]?.exchange.startedMs ?? 0)).toFixed(1)} ms, for ${record.exchange.durationMs.toFixed(1)} ms: ${inBrief(record, names)}`,
  );
  return [...given, ...fired].map((text, index) => `${String(index + 1)}. ${text}`);
}
