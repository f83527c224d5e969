/** Time, so that waiting can be tested without waiting. */
export interface Clock {
  /** Milliseconds of Unix time that never run backwards. */
  nowMs(): number;
  sleep(ms: number): Promise<void>;
}

/** The machine's clock. */
export const systemClock = (): Clock => {
  const origin = performance.timeOrigin;
  return {
    nowMs: () => origin + performance.now(),
    sleep: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
      }),
  };
};
