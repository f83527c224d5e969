import type { Contract } from '../contract/types';
import { listRequest } from '../engine/look';
import type { Clock, Journal } from '../engine/ports';
import { createSender } from '../engine/sender';
import type { Session, SessionSettings } from '../engine/session';
import type { Send } from '../model/exchange';

/** A session that tries nothing: it knows a target and whose roles are to go. */
export function cleanSession(contract: Contract, settings: SessionSettings, send: Send, journal: Journal, clock: Clock, runMark: string): Session {
  const ports = { send, clock, journal, signal: new AbortController().signal, onExchange: () => undefined, onProgress: () => undefined };
  const session: Session = {
    contract, settings, ports, runMark, sender: createSender(ports, () => listRequest(session)),
    own: new Map(), everOwn: new Set(), intended: new Map(), created: 0, deleted: 0, nonce: 0, fullCreateWorks: null,
    lastLook: null, lookIsFresh: false, remembered: new Map(), formers: new Map(), usersBusy: new Set(), steered: null, leftBehind: [], notRestored: [],
  };
  return session;
}
