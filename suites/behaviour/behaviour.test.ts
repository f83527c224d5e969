import crypto from 'node:crypto';
import { compareWithFixtures } from './fixtures';
import { observe } from './observe';
import { render } from './render';
import { runs } from './runs';

// Fastify's injection loads it for cookies, which no server here sets; Jest cannot load it, for it is an ES module.
jest.mock('cookie', () => ({}));

/** UUIDs that look random and are the same in every run. */
function countedUuids(): () => crypto.UUID {
  let count = 0;
  return () => {
    count += 1;
    const hex = crypto.createHash('sha256').update(String(count)).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}

// A change to the order, the number or the content of requests, or to a verdict, that nobody meant.
test.each(runs)(
  '$name does what it did',
  async (run) => {
    const uuids = jest.spyOn(crypto, 'randomUUID').mockImplementation(countedUuids());
    try {
      const rendered = render(await observe(run));
      const difference = compareWithFixtures(run.name, rendered);
      // Jest would print a text that it compares in quotes, on one line.
      if (difference !== '') throw new Error(difference);
      expect(rendered.rules).toMatch(/\nrun: [a-z-]+, complete, /);
    } finally {
      uuids.mockRestore();
    }
  },
  60_000,
);
