import { observe } from './observe';
import { runs } from './runs';

// Fastify's injection loads it for cookies, which no server here sets; Jest cannot load it, for it is an ES module.
jest.mock('cookie', () => ({}));

jest.setTimeout(120_000);

const faulty = runs.filter(({ faults }) => faults.length > 0);

test.each(faulty)('every finding of $name rests on exchanges of its own', async (run) => {
  const { results } = await observe(run);
  const findings = results.rules.flatMap((rule) => rule.findings);
  expect(findings.length).toBeGreaterThan(0);
  for (const { id, exchanges, test: underTest, refutedBy, before } of findings) {
    const own = exchanges.map((exchange) => exchange.id);
    const named = [underTest, refutedBy?.exchange, ...(before ? [before.exchange] : [])];
    expect({ id, own }).toEqual({ id, own: expect.arrayContaining(named) });
    if (before) expect({ id, view: before.view }).toEqual({ id, view: refutedBy?.view });
  }
});
