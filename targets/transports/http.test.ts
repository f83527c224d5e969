import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { OutgoingRequest } from '../../model/exchange';
import { reach } from '../reach';
import { atUrl } from './http';

const REQUEST: OutgoingRequest = { method: 'GET', path: '/', headers: {}, credential: 'main' };
const OPTIONS = { headers: {}, timeoutMs: 800, bodyCapBytes: 1000 };

test('a port where nobody listens', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  const target = reach(atUrl(`http://127.0.0.1:${port}`), OPTIONS);
  expect(await target.send(REQUEST)).toEqual({
    kind: 'lost',
    reason: 'refused',
    detail: expect.stringContaining('ECONNREFUSED') as unknown,
  });
  await target.close();
});

test('a host that does not exist', async () => {
  const target = reach(atUrl('http://rolecall.invalid'), OPTIONS);
  expect(await target.send(REQUEST)).toMatchObject({
    kind: 'lost',
    reason: expect.stringMatching(/^(dns|timeout)$/) as unknown,
  });
  await target.close();
});

test('a bad URL is refused at once', () => {
  expect(() => atUrl('localhost:4101')).toThrow('did you mean http://localhost:4101?');
});
