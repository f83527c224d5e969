import { createServer } from 'node:http';
import fastify from 'fastify';
import type { OutgoingRequest, Outcome } from '../../model/exchange';
import { reach } from '../reach';
import { ofApp } from './inProcess';

const REQUEST: OutgoingRequest = { method: 'GET', path: '/roles', headers: {}, credential: 'main' };
const OPTIONS = { headers: {}, timeoutMs: 800, bodyCapBytes: 1000 };

const bodyOf = (outcome: Outcome): string => (outcome.kind === 'response' ? outcome.response.body : outcome.detail);

test('a request listener', async () => {
  const target = reach(
    ofApp((request, response) => {
      response.end(request.url);
    }),
    OPTIONS,
  );
  expect(bodyOf(await target.send(REQUEST))).toBe('/roles');
  await target.close();
});

test('a Fastify app, made ready first', async () => {
  const app = fastify();
  app.get('/roles', () => Promise.resolve({ roles: [] }));
  const target = reach(ofApp(app), OPTIONS);
  expect(bodyOf(await target.send(REQUEST))).toBe('{"roles":[]}');
  await target.close();
  expect(app.server.listening).toBe(false);
});

test('a server that listens already goes on listening', async () => {
  const server = createServer((_, response) => {
    response.end('here');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const target = reach(ofApp(server), OPTIONS);
  expect(bodyOf(await target.send(REQUEST))).toBe('here');
  await target.close();
  expect(server.listening).toBe(true);
  server.close();
});

test('an app that does not become ready is its own fault, and says so', async () => {
  const app = { ready: () => Promise.reject(new Error('no database')), server: createServer() };
  const target = reach(ofApp(app), OPTIONS);
  await expect(target.send(REQUEST)).rejects.toThrow('no database');
  await target.close();
});

test('closing before the first request opens nothing', async () => {
  const server = createServer();
  await reach(ofApp(server), OPTIONS).close();
  expect(server.listening).toBe(false);
});
