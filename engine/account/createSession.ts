import type { Contract } from '../../contract/types';
import type { OpenLoan } from '../../model/loan';
import { listRequest } from '../wire/requests';
import { newDefaults } from './defaults';
import { newLoans } from './loans';
import { newMarks } from './marks';
import { newOwnRoles } from './ownRoles';
import { newPool } from './pool';
import type { Ports } from '../ports';
import { createSender } from '../wire/sender';
import type { Session, SessionSettings } from './session';
import { newSnapshots } from './snapshots';
import { newUsers } from './users';

/** What a session is made of. `runMark`: 12 characters [a-z0-9]. */
export interface SessionParts {
  readonly contract: Contract;
  readonly settings: SessionSettings;
  readonly ports: Ports;
  readonly runMark: string;
  /** Loans that an earlier run left open, with their entries in this journal. */
  readonly left?: readonly OpenLoan[];
}

/** A session before its first request. */
export function createSession({ contract, settings, ports, runMark, left = [] }: SessionParts): Session {
  const session: Session = {
    contract,
    settings,
    ports,
    runMark,
    sender: createSender(ports, () => listRequest(session)),
    marks: newMarks(),
    ownRoles: newOwnRoles({ contract, journal: ports.journal, runMark }),
    pool: newPool(),
    snapshots: newSnapshots(),
    loans: newLoans(ports.journal, left),
    users: newUsers(),
    defaults: newDefaults(),
  };
  return session;
}
