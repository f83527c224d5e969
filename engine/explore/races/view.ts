/** A round as a report shows it: when each request was in flight, and what was read around them. */

import type { Contract } from '../../../contract/types';
import type { Race, RaceRequest } from '../../../model/race';
import type { Look } from '../../language/history';
import { operationNamed } from '../../../contract/questions';
import { namesIn, type SentCall } from '../attempt';
import { inBrief, withoutStatus } from '../brief';
import { labelsOf } from './labels';
import type { RaceNames } from './names';
import type { Round } from './round';
import { stateText } from './stateText';

/** `kind`: the name of the race's kind. */
export function raceView(contract: Contract, kind: string, round: Round, names: RaceNames): Race {
  const labels = labelsOf(contract, round, names);
  const rolesByKey = namesIn(round);
  const call =
    (phase: RaceRequest['phase']) =>
    (sent: SentCall): RaceRequest => {
      const words = withoutStatus(names.plain(inBrief(sent, rolesByKey)));
      return {
        exchange: sent.exchange.id,
        phase,
        label: labels.get(sent.exchange.id) ?? words,
        words,
        writes: isWrite(contract, sent),
      };
    };
  return {
    kind,
    before: stateText(contract, round, round.before, names),
    after: stateText(contract, round, round.after, names),
    requests: [
      ...round.setUp.map(call('given')),
      ...readsOf(round.before, 'before', names),
      ...round.concurrent.map(call('together')),
      ...readsOf(round.after, 'after', names),
    ],
  };
}

/** Whether a request may change anything. */
export const isWrite = (contract: Contract, { step }: SentCall): boolean =>
  step.do === 'assign' || !['list', 'show'].includes(operationNamed(contract, step.operation).plays);

/** The reads of a snapshot, in the order of sending. */
function readsOf(snapshot: Look, phase: 'before' | 'after', names: RaceNames): RaceRequest[] {
  const shown = [...snapshot.shown].map(([key, { answer }]) => [answer, key] as const);
  return snapshot.reads.map(({ operation, exchange, answer }): RaceRequest => {
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
