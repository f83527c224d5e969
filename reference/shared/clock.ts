/** Time as a server knows it. Tests hand in a clock that they drive. */
export interface Clock {
  /** Resolves after so many milliseconds, in which other requests go on. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Acts after so many milliseconds; the request that asks for it is answered meanwhile. */
  readonly later: (milliseconds: number, act: () => void) => void;
}

export const systemClock: Clock = {
  wait: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
  later: (milliseconds, act) => {
    setTimeout(act, milliseconds).unref();
  },
};
