import type { Contract } from '../contract/types';
import { createSession } from '../engine/account/createSession';
import type { Clock, Journal } from '../engine/ports';
import type { Session, SessionSettings } from '../engine/account/session';
import type { Send } from '../model/exchange';

/** A session that tries nothing: it knows a target and whose roles are to go. */
export function cleanSession(
  contract: Contract,
  settings: SessionSettings,
  send: Send,
  journal: Journal,
  clock: Clock,
  runMark: string,
): Session {
  const ports = {
    send,
    clock,
    journal,
    signal: new AbortController().signal,
    onExchange: () => undefined,
    onProgress: () => undefined,
  };
  return createSession({ contract, settings, ports, runMark });
}
