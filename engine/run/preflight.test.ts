import type { Outcome, Send } from '../../model/exchange';
import type { JsonObject } from '../../model/json';
import { featuresShown } from './learn';
import { preflight } from './preflight';
import type { Session } from '../account/session';
import { tinySession } from '../testing/tinyRun';
import { tinyServer } from '../testing/tinyServer';

/** Answers as the tiny server does, with the field of the feature left out of lists. */
const leftOutOfLists =
  (send: Send): Send =>
  async (...request) => {
    const outcome: Outcome = await send(...request);
    if (outcome.kind !== 'response') return outcome;
    const body = JSON.stringify(JSON.parse(outcome.response.body || 'null'), (key, value: unknown) =>
      key === 'beta' && request[0].path.endsWith('/roles') ? undefined : value,
    );
    return { ...outcome, response: { ...outcome.response, body } };
  };

async function sessionWith(
  roles: Readonly<Record<number, JsonObject>>,
  leftOut: boolean,
): Promise<{ readonly session: Session; readonly asked: () => string[] }> {
  const server = tinyServer();
  for (const [id, more] of Object.entries(roles)) Object.assign(server.roles.get(Number(id)) ?? {}, more);
  const session = tinySession(leftOut ? { ...server, send: leftOutOfLists(server.send) } : server);
  await preflight(session);
  return { session, asked: () => server.asked.map(({ path }) => path.replace(/^.*\/roles/, '')) };
}

test('a feature that the list shows switched on is on, and nothing else is asked', async () => {
  const { session, asked } = await sessionWith({ 3: { beta: true } }, false);
  expect(await featuresShown(session, [])).toEqual(['beta']);
  expect(asked()).toEqual(['']);
});

test('where the list shows it switched off everywhere, nothing else is asked either', async () => {
  const { session, asked } = await sessionWith({}, false);
  expect(await featuresShown(session, [])).toEqual([]);
  expect(asked()).toEqual(['']);
});

test('where the list leaves it out, roles are shown until one has it', async () => {
  const { session, asked } = await sessionWith({ 2: { beta: true } }, true);
  expect(await featuresShown(session, [])).toEqual(['beta']);
  expect(asked()).toEqual(['', '/1', '/2']);
});

test('three at most, and none where the configuration says it', async () => {
  const { session, asked } = await sessionWith({}, true);
  expect(await featuresShown(session, ['beta'])).toEqual([]);
  expect(asked()).toEqual(['']);
  expect(await featuresShown(session, [])).toEqual([]);
  expect(asked()).toEqual(['', '/1', '/2', '/3']);
});
