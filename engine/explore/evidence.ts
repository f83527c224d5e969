/** What a finding of exploration rests on. */

import type { Evidence, Observation } from '../../model/observation';
import type { Operation } from '../../oracle/event';
import type { Look } from '../language/history';
import type { SentCall } from './attempt';

/** The status of an answer refutes; it has no value where no answer came. */
export const byStatus = ({ exchange, answer }: SentCall): Evidence => ({
  test: exchange.id,
  refutedBy: {
    view: 'status',
    exchange: exchange.id,
    role: null,
    pointer: '',
    ...(answer.status === null ? {} : { value: answer.status }),
  },
});

/** The answer of a request refutes as a whole. */
export const byAnswer = ({ exchange }: SentCall): Evidence => ({
  test: exchange.id,
  refutedBy: { view: 'answer', exchange: exchange.id, role: null, pointer: '' },
});

/** A read of the snapshot after a request refutes; where the read is unknown, the answer itself. */
export function byRead(sent: SentCall, snapshot: Look, read: Operation): Evidence {
  const refutedBy = seenBy(snapshot, read);
  return refutedBy ? { test: sent.exchange.id, refutedBy } : byAnswer(sent);
}

function seenBy(snapshot: Look, read: Operation): Observation | undefined {
  if (read.kind === 'show') {
    const shown = snapshot.shown.get(read.role);
    return (
      shown && {
        view: 'show',
        exchange: shown.exchange.id,
        role: read.role,
        pointer: '',
        ...(shown.item ? { value: shown.item } : {}),
      }
    );
  }
  const page = read.kind === 'holding' ? snapshot.userReads?.get(read.user) : snapshot.list?.pages.at(-1);
  return (
    page && { view: read.kind === 'holding' ? 'user' : 'list', exchange: page.exchange.id, role: null, pointer: '' }
  );
}
