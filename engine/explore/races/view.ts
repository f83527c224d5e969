import type { Contract } from '../../../contract/types';
import type { Race, RaceRequest } from '../../../model/race';
import type { Look } from '../../language/history';
import { operationNamed } from '../../../contract/questions';
import { inBrief } from '../events';
import { raceLabels } from './labels';
import { keysOf, type Record, type Round } from './runRound';
import { sawIn } from './stateText';
import type { StoryNames } from './names';

/** A round as a report shows it: its requests in the names of the story, and what was read around them. */
export function raceView(contract: Contract, kind: string, round: Round, names: StoryNames): Race {
  const labels = raceLabels(contract, round, names);
  const keys = keysOf(round);
  const call =
    (phase: RaceRequest['phase']) =>
    (record: Record): RaceRequest => {
      const words = names.plain(inBrief(record, keys)).replace(/ \((?:\d+|no answer)\)$/, '');
      return {
        exchange: record.exchange.id,
        phase,
        label: labels.get(record.exchange.id) ?? words,
        words,
        writes: isWrite(contract, record),
      };
    };
  return {
    kind,
    before: sawIn(contract, round, round.before, names),
    after: sawIn(contract, round, round.after, names),
    requests: [
      ...round.given.map(call('given')),
      ...readsOf(round.before, 'before', names),
      ...round.fired.map(call('together')),
      ...readsOf(round.after, 'after', names),
    ],
  };
}

/** Whether a request may change anything. */
export const isWrite = (contract: Contract, { step }: Record): boolean =>
  step.do === 'assign' || !['list', 'show'].includes(operationNamed(contract, step.operation).plays);

/** The reads of a look as they were sent: the list, then roles and users. */
function readsOf(look: Look, phase: 'before' | 'after', names: StoryNames): RaceRequest[] {
  const shown = [...look.shown].map(([key, { answer }]) => [answer, key] as const);
  return look.reads.map(({ operation, exchange, answer }): RaceRequest => {
    const key = shown.find(([one]) => one === answer)?.[1];
    const words =
      key !== undefined
        ? `${operation} role ${names.role(key)}`
        : operation === 'assign'
          ? 'role of a user'
          : operation;
    return { exchange: exchange.id, phase, label: words, words, writes: false };
  });
}
