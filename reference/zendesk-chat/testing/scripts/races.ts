import type { Account } from '../setup';

/** Has requests in flight together. Says whether what comes of them is wrong. */
export type Scene = (account: Account, id: number) => Promise<boolean>;

/** A scene for each race, named after its fault. */
export const SCENES: Readonly<Record<string, Scene>> = {
  'race-lost-update': async ({ send, show, together }, id) => {
    await together(
      () => send('PUT', `roles/${id}`, { name: 'new' }),
      () => send('PUT', `roles/${id}`, { description: 'new' }),
    );
    const { name, description } = await show(id);
    return name !== 'new' || description !== 'new';
  },
  'race-lost-permission': async ({ send, show, together }, id) => {
    await together(
      () => send('PUT', `roles/${id}`, { permissions: { visitors_seen: 'own' } }),
      () => send('PUT', `roles/${id}`, { permissions: { manage_bans: 'none' } }),
    );
    const { permissions } = await show(id);
    return permissions['visitors_seen'] !== 'own' || permissions['manage_bans'] !== 'none';
  },
  'race-update-revives': async ({ send, list, together }, id) => {
    await together(
      () => send('PUT', `roles/${id}`, { name: 'new' }),
      () => send('DELETE', `roles/${id}`),
    );
    return (await list()).some((role) => role.id === id);
  },
  'race-half-applied': async ({ send, show, together }, id) => {
    const seen = await during(
      { together },
      () => send('PUT', `roles/${id}`, { name: 'new', permissions: { visitors_seen: 'own' } }),
      () => show(id),
    );
    return (seen.name === 'new') !== (seen.permissions['visitors_seen'] === 'own');
  },
  'race-gone-during-update': async ({ send, list, together }, id) => {
    const seen = await during({ together }, () => send('PUT', `roles/${id}`, { name: 'new' }), list);
    return !seen.some((role) => role.id === id);
  },
  'race-answer-of-another': async ({ send, make, together }, id) => {
    const other = await make();
    const [answer] = await together(
      () => send('PUT', `roles/${id}`, { name: 'new' }),
      () => send('PUT', `roles/${other.id}`, { name: 'new' }),
    );
    return (answer?.body as { readonly id: number }).id !== id;
  },
  'race-refused-visible': async ({ send, show, together }, id) => {
    const seen = await during(
      { together },
      () => send('PUT', `roles/${id}`, { name: 'refused', enabled: 'no' }),
      () => show(id),
    );
    return seen.name === 'refused';
  },
  'race-refused-undoes': async ({ send, show, together }, id) => {
    await together(
      () => send('PUT', `roles/${id}`, { enabled: 'no' }),
      () => send('PUT', `roles/${id}`, { description: 'newer' }),
    );
    return (await show(id)).description !== 'newer';
  },
  'race-same-id': async ({ make, together }) => {
    const [one, other] = await together(make, make);
    return one?.id === other?.id;
  },
  'race-create-late': async ({ make, list, settle }) => {
    const { id } = await make();
    const seen = await list();
    settle();
    return !seen.some((role) => role.id === id);
  },
  'race-delete-assign': async ({ send, list, together }, id) => {
    await together(
      () => send('PUT', 'agents/104', { role_id: id }),
      () => send('DELETE', `roles/${id}`),
    );
    const { role_id } = (await send('GET', 'agents/104')).body as { readonly role_id: number };
    return !(await list()).some((role) => role.id === role_id);
  },
  'race-delete-both': async ({ send, together }, id) => {
    const answers = await together(
      () => send('DELETE', `roles/${id}`),
      () => send('DELETE', `roles/${id}`),
    );
    return answers.every(({ status }) => status === 204);
  },
  'race-count-lost': async ({ send, show, together }, id) => {
    await together(...[104, 105].map((agent) => () => send('PUT', `agents/${agent}`, { role_id: id })));
    return (await show(id)).members_count !== 2;
  },
  'race-moved-twice': async ({ send, make, list, together }, id) => {
    const other = await make();
    await together(...[id, other.id].map((role_id) => () => send('PUT', 'agents/104', { role_id })));
    const roles = await list();
    return (
      roles.reduce((sum, role) => sum + role.members_count, 0) !== 14 ||
      roles.some((role) => role.id === 3 && role.members_count !== 7)
    );
  },
};

/** What can be seen while a request waits between check and act. */
const during = async <T>(
  { together }: Pick<Account, 'together'>,
  request: () => Promise<unknown>,
  look: () => Promise<T>,
): Promise<T> => {
  const seen: T[] = [];
  await together<unknown>(request, async () => seen.push(await look()));
  const [only] = seen;
  if (only === undefined) throw new Error('nothing was seen');
  return only;
};
