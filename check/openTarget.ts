import type { Contract } from '../contract/types';
import type { Clock } from '../engine/ports';
import type { Send } from '../model/exchange';
import { systemClock } from '../targets/clock';
import type { TargetConfig } from '../targets/config/keys';
import { newMark } from '../targets/mark';
import type { Place } from '../targets/transports/transport';
import { connect } from './connect';
import { interruptibleClock } from './interruptibleClock';
import type { RunJournal } from './journals';

/** What is needed to open a target. */
export interface Opening {
  readonly contract: Contract;
  readonly config: TargetConfig;
  readonly place: Place;
  /** Ends the run, and every sleep of it. */
  readonly signal: AbortSignal;
  /** Opens the journal of everything that is made there under `mark`. */
  readonly openJournal: (url: string, mark: string) => RunJournal;
  /** The run tag; a new one by default. */
  readonly mark?: string;
}

/** An open target: all that a run needs of the world outside. */
export interface OpenTarget {
  readonly contract: Contract;
  readonly config: TargetConfig;
  readonly signal: AbortSignal;
  readonly send: Send;
  /** As reports name the target. */
  readonly url: string;
  readonly clock: Clock;
  readonly journal: RunJournal;
  /** 12 characters that every name of the run carries. */
  readonly mark: string;
}

/** Opens a target, lets `use` work with it, and closes journal and connections whatever happens. */
export async function withTarget<Came>(opening: Opening, use: (target: OpenTarget) => Promise<Came>): Promise<Came> {
  const { contract, config, place, signal, openJournal } = opening;
  const clock = interruptibleClock(systemClock(), signal);
  const { send, url, close } = connect(place, contract, config, clock);
  try {
    const mark = opening.mark ?? newMark(clock.nowMs());
    const journal = openJournal(url, mark);
    try {
      return await use({ contract, config, signal, send, url, clock, journal, mark });
    } finally {
      journal.close();
    }
  } finally {
    await close();
  }
}
