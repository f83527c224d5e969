import type { Contract } from '../../contract/types';
import { listRequest } from './look';
import { newMarks } from './marks';
import { newOwnRoles } from './ownRoles';
import type { Ports } from '../ports';
import { createSender } from '../wire/sender';
import type { Session, SessionSettings } from './session';
import { newSnapshots } from './snapshots';

/** What a session is made of. `runMark`: 12 characters [a-z0-9]. */
export interface SessionParts {
  readonly contract: Contract;
  readonly settings: SessionSettings;
  readonly ports: Ports;
  readonly runMark: string;
}

/** A session before its first request. */
export function createSession({ contract, settings, ports, runMark }: SessionParts): Session {
  const session: Session = {
    contract,
    settings,
    ports,
    runMark,
    sender: createSender(ports, () => listRequest(session)),
    marks: newMarks(),
    ownRoles: newOwnRoles({ contract, journal: ports.journal, runMark }),
    fullCreateWorks: null,
    snapshots: newSnapshots(),
    formers: new Map(),
    usersBusy: new Set(),
    steered: null,
    notRestored: [],
  };
  return session;
}
