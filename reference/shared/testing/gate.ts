import type { Clock } from '../clock';

/** A clock that a test drives: no wait takes time, and none ends by itself while the gate is shut. */
export interface Gate {
  readonly clock: Clock;
  /** From now on waits are held. */
  readonly shut: () => void;
  /**
   * Ends the waits that are held, in the order in which they began: each goes on as far as it gets before the next one
   * ends. From now on waits end at once.
   */
  readonly open: () => Promise<void>;
  /** Resolves when something begins to wait. */
  readonly someoneWaits: () => Promise<void>;
  /** Does what was put off until later. */
  readonly settle: () => void;
  /** How long each wait should have taken, in milliseconds. */
  readonly waits: readonly number[];
}

export function newGate(): Gate {
  const waits: number[] = [];
  const held: (() => void)[] = [];
  const putOff: (() => void)[] = [];
  let watchers: (() => void)[] = [];
  let isShut = false;
  return {
    waits,
    clock: {
      wait: (milliseconds) => {
        waits.push(milliseconds);
        if (!isShut) return Promise.resolve();
        const ended = new Promise<void>((resolve) => held.push(resolve));
        for (const watcher of watchers) watcher();
        watchers = [];
        return ended;
      },
      later: (_milliseconds, act) => {
        putOff.push(act);
      },
    },
    shut: () => {
      isShut = true;
    },
    open: async () => {
      isShut = false;
      for (const end of held.splice(0)) {
        end();
        await turn();
      }
    },
    someoneWaits: () =>
      new Promise((resolve) => {
        watchers.push(resolve);
      }),
    settle: () => {
      for (const act of putOff.splice(0)) act();
    },
  };
}

/** A turn of the event loop. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
