import crypto from 'node:crypto';
import { compareWithFixtures } from './fixtures';
import { observe } from './observe';
import { render } from './render';
import { runs } from './runs';
import { countedUuids } from './uuids';

// Fastify's injection loads it for cookies, which no server here sets; Jest cannot load it, for it is an ES module.
jest.mock('cookie', () => ({}));

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
