// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import { zendeskChat } from '..';
import { newAccount, type Account } from './setup';
import { pause } from '../world';

/** Requests that are in flight together. Says whether what came of them is wrong. */
const SCENES: Readonly<Record<string, (account: Account, id: number) => Promise<boolean>>> = {
  'race-lost-update': async ({ send, show }, id) => {
    await Promise.all([
      send('PUT', `roles/${id}`, { name: 'new' }),
      send('PUT', `roles/${id}`, { description: 'new' }),
    ]);
    const { name, description } = await show(id);
    return name !== 'new' || description !== 'new';
  },
  'race-lost-permission': async ({ send, show }, id) => {
    await Promise.all([
      send('PUT', `roles/${id}`, { permissions: { visitors_seen: 'own' } }),
      send('PUT', `roles/${id}`, { permissions: { manage_bans: 'none' } }),
    ]);
    const { permissions } = await show(id);
    return permissions['visitors_seen'] !== 'own' || permissions['manage_bans'] !== 'none';
  },
  'race-update-revives': async ({ send, list }, id) => {
    await Promise.all([
      send('PUT', `roles/${id}`, { name: 'new' }),
      pause(1).then(() => send('DELETE', `roles/${id}`)),
    ]);
    return (await list()).some((role) => role.id === id);
  },
  'race-half-applied': async ({ send, show }, id) => {
    const seen = await during(send('PUT', `roles/${id}`, { name: 'new', permissions: { visitors_seen: 'own' } }), () =>
      show(id),
    );
    return seen.some(({ name, permissions }) => (name === 'new') !== (permissions['visitors_seen'] === 'own'));
  },
  'race-gone-during-update': async ({ send, list }, id) => {
    const seen = await during(send('PUT', `roles/${id}`, { name: 'new' }), list);
    return !seen.every((roles) => roles.some((role) => role.id === id));
  },
  'race-answer-of-another': async ({ send, make }, id) => {
    const other = await make();
    const [answer] = await Promise.all([
      send('PUT', `roles/${id}`, { name: 'new' }),
      send('PUT', `roles/${other.id}`, { name: 'new' }),
    ]);
    return (answer.json() as { id: number }).id !== id;
  },
  'race-refused-visible': async ({ send, show }, id) => {
    const seen = await during(send('PUT', `roles/${id}`, { name: 'new', enabled: 'no' }), () => show(id));
    return seen.some(({ name }) => name === 'new');
  },
  'race-refused-undoes': async ({ send, show }, id) => {
    await Promise.all([
      send('PUT', `roles/${id}`, { enabled: 'no' }),
      send('PUT', `roles/${id}`, { description: 'new' }),
    ]);
    return (await show(id)).description !== 'new';
  },
  'race-same-id': async ({ make }) => {
    const [one, other] = await Promise.all([make(), make()]);
    return one.id === other.id;
  },
  'race-create-late': async ({ make, list }) => {
    const { id } = await make();
    return !(await list()).some((role) => role.id === id);
  },
  'race-delete-assign': async ({ send, list }, id) => {
    await Promise.all([send('PUT', 'agents/104', { role_id: id }), send('DELETE', `roles/${id}`)]);
    await pause();
    const { role_id } = (await send('GET', 'agents/104')).json() as { role_id: number };
    return !(await list()).some((role) => role.id === role_id);
  },
  'race-delete-both': async ({ send }, id) => {
    const answers = await Promise.all([send('DELETE', `roles/${id}`), send('DELETE', `roles/${id}`)]);
    return answers.every(({ status }) => status === 204);
  },
  'race-count-lost': async ({ send, show }, id) => {
    await Promise.all([104, 105].map((agent) => send('PUT', `agents/${agent}`, { role_id: id })));
    return (await show(id)).members_count !== 2;
  },
  'race-moved-twice': async ({ send, make, list }, id) => {
    const other = await make();
    await Promise.all([id, other.id].map((role_id) => send('PUT', 'agents/104', { role_id })));
    return (
      (await list()).reduce((sum, role) => sum + role.members_count, 0) !== 14 ||
      (await list()).some((role) => role.id === 3 && role.members_count !== 7)
    );
  },
};

/** All that can be seen while a request is in flight. */
const during = async <T>(request: Promise<unknown>, look: () => Promise<T>): Promise<T[]> => {
  let inFlight = true;
  const landed = request.then(() => {
    inFlight = false;
  });
  const seen: T[] = [];
  while (inFlight) {
    seen.push(await look());
    await pause(0);
  }
  await landed;
  return seen;
};

/** Whether a scene goes wrong; a busy machine may need more than one try. */
const goesWrong = async (name: string, faults: string[], tries: number): Promise<boolean> => {
  const account = newAccount({ faults });
  const { id } = await account.make();
  await pause(10);
  if ((await SCENES[name]?.(account, id)) === true) return true;
  return tries > 1 && goesWrong(name, faults, tries - 1);
};

const races = zendeskChat.faults.filter(({ kind }) => kind === 'race').map(({ name }) => name);

test.each(races)('%s shows when requests are in flight together', async (name) => {
  expect([await goesWrong(name, [], 2), await goesWrong(name, [name], 5)]).toEqual([false, true]);
});
