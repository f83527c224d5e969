import { nameOf, operationFor } from '../../contract/questions';
import type { Session } from '../../engine/account/session';
import { callOn } from '../../engine/language/calls';
import { requestOf } from '../../engine/wire/requests';
import type { Json, JsonObject } from '../../model/json';
import type { OpenLoan } from '../../model/loan';
import { valueAt } from '../../model/pointer';
import { curlOf } from '../../reports/curl';
import { exitCodes } from '../exit';
import { print, say, sayCommand } from '../say';

/** A role that may be the run's, though neither its name nor the journal tells for certain. */
export interface Doubtful {
  readonly key: string;
  readonly item: JsonObject;
  readonly createdAs: string;
}

interface Cleaned {
  readonly loans: readonly OpenLoan[];
  readonly doubtful: readonly Doubtful[];
  readonly url: string;
}

/** Says what became of a clean-up, with a command for everything that is not as it was, and gives the exit code. */
export function reportCleaned(session: Session, { loans, doubtful, url }: Cleaned): number {
  const { deleted, leftBehind } = session.ownRoles;
  const { lost } = session.loans;
  print(`${String(deleted)} roles deleted, ${String(leftBehind.length)} left behind.`);
  if (loans.length > 0)
    print(`${String(loans.length - lost.length)} of ${String(loans.length)} loans are back where they were.`);
  for (const { loan } of lost) {
    say(`not given back: ${loan.what}. ${loan.byHand}`);
    loan.giveBack.forEach((request) => sayCommand(curlOf(request, url)));
  }
  for (const { id, name, why } of leftBehind) {
    say(`left behind: role ${id} ${JSON.stringify(name)}: ${why}`);
    sayCommand(deleting(session, session.ownRoles.roles.get(id)?.id ?? id, url));
  }
  for (const { key, item, createdAs } of doubtful) {
    const now = JSON.stringify(nameOf(session.contract, item));
    say(
      `perhaps the run's: role ${key} ${now}; the run created one as ${JSON.stringify(createdAs)}. If it is, delete it`,
    );
    sayCommand(deleting(session, valueAt(item, session.contract.role.idAt) ?? key, url));
  }
  return lost.length + leftBehind.length + doubtful.length > 0 ? exitCodes.incomplete : exitCodes.conformant;
}

function deleting(session: Session, id: Json, url: string): string {
  const call = callOn(operationFor(session.contract, 'delete'), [{ role: 'X' }], { purpose: 'clean-up' });
  return curlOf(requestOf(session, call, { X: id }), url);
}
