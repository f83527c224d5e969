import type { Exchange, Send } from '../model/exchange';
import type { Json } from '../model/json';
import type { Loan } from '../model/loan';

/** Learns of everything that must be undone before it is done. */
export interface Journal {
  /** Before a create is sent; gives the entry's number. */
  intend(role: { readonly mark: string; readonly name: string }): number;
  created(entry: number, id: string): void;
  deleted(id: string): void;
  /** Before something that is not ours is changed; gives the entry's number. */
  borrow(loan: Loan): number;
  /** It is back. */
  returned(entry: number): void;
}

export interface Clock {
  nowMs(): number;
  sleep(ms: number): Promise<void>;
}

export type Progress =
  | { readonly kind: 'planned'; readonly cases: number; readonly requests: number }
  | {
      readonly kind: 'case';
      readonly done: number;
      readonly of: number;
      readonly requests: number;
      readonly what: string;
    }
  | { readonly kind: 'suspicion'; readonly rule: string; readonly what: string }
  | { readonly kind: 'finding'; readonly rule: string; readonly message: string }
  | { readonly kind: 'clean-up'; readonly left: number };

export interface Ports {
  readonly send: Send;
  readonly clock: Clock;
  readonly journal: Journal;
  /** Called for each exchange as it ends. `label` tells which case and purpose it served. */
  readonly onExchange: (exchange: Exchange, label: ExchangeLabel) => void;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

export interface ExchangeLabel {
  readonly case: string;
  readonly purpose: 'given' | 'control' | 'claim' | 'look' | 'clean-up';
  readonly operation: string;
}

/** Why a run ended before its plan did. */
export type StopReason = 'interrupted' | 'unreachable' | 'credentials' | 'not-an-api' | 'refusing';

export class RunStopped extends Error {
  constructor(
    readonly reason: StopReason,
    message: string,
  ) {
    super(message);
  }
}

export type { Json };
