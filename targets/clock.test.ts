import { systemClock } from './clock';

test('the clock tells Unix time and sleeps', async () => {
  const clock = systemClock();
  const before = clock.nowMs();
  await clock.sleep(5);
  expect(clock.nowMs() - before).toBeGreaterThan(3);
  expect(Math.abs(before - Date.now())).toBeLessThan(60_000);
});
