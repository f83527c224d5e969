import { advance } from '../../oracle/advance';
import { commonly } from '../../oracle/blame';
import type { Event } from '../../oracle/event';
import { commonRule, explain } from '../../oracle/history';
import { inSentences } from '../../oracle/deadEnds';
import { modelOf } from '../../oracle/model';
import { emptyState, type Holding, type State } from '../../oracle/state';
import { operationNamed } from '../session';
import { eventOf, eventsOfLook, inBrief } from './events';
import type { RaceKind } from './race';
import type { Round } from './raceRound';
import { keysOf } from './raceRound';
import { LINEARIZABLE } from './ruleIds';
import { seenBroken } from './raceSight';
import type { DeepWorld } from './types';

type Report = Parameters<DeepWorld['report']>[0];

/** Stated rules that the state after a race refutes, whatever the order. */
export const sightsOf = (world: DeepWorld, round: Round, assignsGone: boolean): Report[] =>
  seenBroken(world.session.contract, round, assignsGone).map((sight) => ({ ...sight, steps: stepsOf(round), exchanges: round.exchanges }));

/** That no order explains a race; null where one does, or where too little is known. */
export function unexplained(world: DeepWorld, kind: RaceKind, round: Round, assignsGone: boolean): Report | null {
  const { contract } = world.session;
  const told = stepsOf(round);
  const step = modelOf(contract, { enabledFeatures: world.context.enabledFeatures, judgesRefusals: false, assignsGone, mark: round.mark });
  const initial = statesBefore(world, round);
  if (!initial) return null;
  const names = keysOf(round);
  const fired = round.fired.flatMap((record) => eventOf(contract, record, round.ids, round.users, inBrief(record, names)) ?? []);
  const events = [...fired, ...later(eventsOfLook(contract, round.after, 'afterwards'), fired)];
  const result = explain(events, initial, step);
  if (result.ok !== false) return null;
  const why = commonRule(result.tried);
  const sentences = inSentences(result.tried, ({ operation }) => operation.kind !== 'holding');
  const refusal = refusedOnly(world, round);
  return {
    ruleId: refusal ?? LINEARIZABLE, statement: commonly(refusal ? 'must' : 'should'),
    message: refusal ? `${kind.name}: a request that was refused changed what others saw. ${sentences[0] ?? ''}`
      : `${kind.name}: no order of these requests explains their answers and the state after them.${why?.blame.rule ? ` (Each order breaks ${why.blame.rule}.)` : ''} ${sentences[0] ?? ''}`,
    expected: why?.expected ?? 'some order of the requests that explains all answers and the state after them', actual: why?.actual ?? 'none of the orders that respect what was over before what began',
    steps: [...told, ...sentences.map((sentence) => `No: ${sentence}`)], exchanges: round.exchanges,
  };
}

/** Where everything that could change anything was refused, whatever changed was changed by a refusal. */
function refusedOnly(world: DeepWorld, { fired }: Round): string | null {
  const writes = fired.filter(({ step }) => step.do === 'assign' || !['list', 'show'].includes(operationNamed(world.session.contract, step.operation).plays));
  const [only] = writes;
  return writes.length === 1 && only?.step.do === 'call' && only.answer.class === 'refused' ? `${only.step.operation}.refusal` : null;
}

/** The states that the given may have led to; null where it contradicts itself, which is no race. */
export function statesBefore(world: DeepWorld, round: Pick<Round, 'given' | 'before' | 'ids' | 'users'>): readonly State[] | null {
  const { contract } = world.session;
  const step = modelOf(contract, { enabledFeatures: world.context.enabledFeatures, judgesRefusals: false, assignsGone: true });
  // Our roles are new, so users hold none of them; how many others the account has makes no difference.
  let states: readonly State[] = [emptyState(new Map(round.users.map((user): [string, Holding] => [user, { keys: [], sure: false }])))];
  const given = round.given.flatMap((record) => eventOf(contract, record, round.ids, round.users, '') ?? []);
  for (const { operation, answer } of [...given, ...eventsOfLook(contract, round.before, 'before')]) {
    const next = advance(step, states, operation, answer);
    if (!('states' in next)) return null;
    states = next.states;
  }
  return states;
}

/** The look began when everything that was answered was over. */
function later(events: readonly Event[], fired: readonly Event[]): Event[] {
  const from = Math.max(0, ...fired.map(({ endedMs }) => endedMs), ...events.map(({ startedMs }) => startedMs)) + 1;
  return events.map((event, index) => ({ ...event, startedMs: from + index, endedMs: from + index + 0.5 }));
}

function stepsOf(round: Round): string[] {
  const names = keysOf(round);
  const given = round.given.map((record) => `Beforehand: ${inBrief(record, names)}`);
  const fired = round.fired.map((record) => `At ${(record.exchange.startedMs - (round.fired[0]?.exchange.startedMs ?? 0)).toFixed(1)} ms, for ${record.exchange.durationMs.toFixed(1)} ms: ${inBrief(record, names)}`);
  return [...given, ...fired].map((text, index) => `${String(index + 1)}. ${text}`);
}
