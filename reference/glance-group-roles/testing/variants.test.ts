// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import { openScript } from './scripts/open';
import { answersOtherwise, serverErrors, transcriptOf } from './client';
import { VARIANTS } from '../variants';

jest.setTimeout(60_000);

it('a script about what is open gets the same answers twice', async () => {
  expect(await transcriptOf(openScript)).toEqual(await transcriptOf(openScript));
});

it('each variant gives other answers', async () => {
  const sound = await transcriptOf(openScript);
  const alike = await Promise.all(
    VARIANTS.map(async ({ name }) => ((await answersOtherwise(openScript, { variants: [name] }, sound)) ? [] : [name])),
  );
  expect(alike.flat()).toEqual(['slow']);
});

it('a slow server takes its time', async () => {
  const started = performance.now();
  await transcriptOf(
    async (probe) => {
      await probe.list();
    },
    { variants: ['slow'] },
  );
  expect(performance.now() - started).toBeGreaterThan(15);
});

it('all variants of requests and storage that go together give no server error', async () => {
  const together: string[] = [];
  for (const { name, excludes = [] } of VARIANTS)
    if (!/^(slow|rate-limited)$/.test(name) && !excludes.some((other) => together.includes(other))) together.push(name);
  expect(serverErrors(await transcriptOf(openScript, { variants: together }))).toEqual([]);
});
