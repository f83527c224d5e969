import { interruptibleClock } from './interruptibleClock';

/** A clock whose sleeps end when they are told to. */
function handClock() {
  const wake: (() => void)[] = [];
  return {
    wake: () => {
      wake.forEach((one) => {
        one();
      });
    },
    nowMs: () => 0,
    sleep: () =>
      new Promise<void>((resolve) => {
        wake.push(resolve);
      }),
  };
}

describe('interruptibleClock', () => {
  test('a sleep ends with an interruption', async () => {
    const stop = new AbortController();
    const slept = interruptibleClock(handClock(), stop.signal).sleep(60_000);
    stop.abort();
    await expect(slept).rejects.toMatchObject({ reason: 'interrupted' });
  });
  test('clean-up after it sleeps as long as it must', async () => {
    const clock = handClock();
    const slept = interruptibleClock(clock, AbortSignal.abort()).sleep(60_000);
    clock.wake();
    await expect(slept).resolves.toBeUndefined();
  });
  test('undisturbed it is the clock it stands on', async () => {
    const clock = handClock();
    const slept = interruptibleClock(clock, new AbortController().signal).sleep(1);
    clock.wake();
    await expect(slept).resolves.toBeUndefined();
  });
});
