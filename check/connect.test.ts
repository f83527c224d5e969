import { vendorLimit } from './connect';

const contract = { serverUrl: 'https://{subdomain}.zendesk.com', rateLimit: { requests: 200, perMs: 60_000 } };

test.each([
  ['https://acme.zendesk.com', true],
  ['https://acme.zendesk.com/', true],
  ['https://ACME.Zendesk.com', true],
  ['http://127.0.0.1:4101', false],
  ['https://acme.zendesk.com.evil.test', false],
  ['https://a.b.zendesk.com', false],
  ['https://acmezendesk.com', false],
])('the published limit of %s holds: %s', (url, expected) => {
  expect(vendorLimit(contract, url) !== undefined).toBe(expected);
});
