// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import type { JsonObject } from '../../../model/json';
import { papershiftPulse } from '..';
import { newClient } from '../../shared/testing/client';
import { EMPLOYEE_ID } from '../seed';
import { attributesIn, attributesOf, documentIn, idOf, listed, pulseClient, roleIn, type PulseClient } from './client';

const { account, create } = papershiftPulse;
const [firstUser = ''] = account.users;
let client: PulseClient;

function start(variants: readonly string[] = []): void {
  client = pulseClient(newClient(papershiftPulse, { variants }));
}
afterEach(() => client.close());

const defaults = async (): Promise<readonly JsonObject[]> =>
  listed(await client.list()).filter(
    (role) => attributesOf(role)['default'] === true && attributesOf(role)['scope'] === 'account',
  );

describe('roles', () => {
  beforeEach(() => start());

  it('are created custom, account-scoped, not default and without rights, and answered in an array', async () => {
    const created = await client.create({ name: 'Driver' });
    expect(created.status).toBe(201);
    expect(created.headers['content-type']).toBe('application/vnd.api+json');
    expect(documentIn(created)['data']).toHaveLength(1);
    expect(roleIn(created)).toMatchObject({
      type: 'role',
      meta: { permissions: { actions: { edit: true, delete: true }, rights: { edit: true } } },
    });
    expect(attributesIn(created)).toEqual({
      account_id: expect.any(String),
      default: false,
      discarded_at: null,
      name: 'Driver',
      rights: {},
      role_type: 'custom',
      scope: 'account',
    });
    expect(attributesIn(await client.show(idOf(created)))).toEqual(attributesIn(created));
    expect(listed(await client.list()).at(-1)).toEqual(roleIn(created));
  });

  it('need a name of 1 to 50 code points', async () => {
    for (const name of ['', 'x'.repeat(51), null, 5, undefined])
      expect((await client.create({ ...(name === undefined ? {} : { name }) })).status).toBe(422);
    for (const name of ['Q', 'x'.repeat(50), '\u{1F600}'.repeat(50), "O'Neill <b> 100%25"])
      expect(attributesIn(await client.create({ name }))['name']).toBe(name);
  });

  it('keep the true rights alone, and replace them whole', async () => {
    const id = await client.made({
      name: 'R',
      rights: { user: { read: true, update: false }, shift: { read: false }, team_membership: { manage: true } },
    });
    expect(attributesIn(await client.show(id))['rights']).toEqual({
      user: { read: true },
      team_membership: { manage: true },
    });
    await client.update(id, { rights: { chat: { delete: true } } });
    await client.update(id, { name: 'R2' });
    expect(attributesIn(await client.show(id))).toMatchObject({ name: 'R2', rights: { chat: { delete: true } } });
    for (const rights of [
      { user: { manage: true } },
      { user: { fly: true } },
      { teleport: { read: true } },
      { user: { read: 1 } },
      { user: null },
      null,
      [],
    ]) {
      expect((await client.update(id, { rights })).status).toBe(422);
    }
    expect(attributesIn(await client.show(id))['rights']).toEqual({ chat: { delete: true } });
  });

  it('never take account_id, discarded_at or role_type, nor another scope later', async () => {
    const created = await client.create({
      name: 'F',
      scope: 'team',
      account_id: 'x',
      discarded_at: '2026-01-01',
      role_type: 'system',
    });
    const before = attributesIn(created);
    expect(before).toMatchObject({ discarded_at: null, role_type: 'custom', scope: 'team' });
    expect(
      (await client.update(idOf(created), { account_id: 'x', discarded_at: '2026-01-01', role_type: 'system' })).status,
    ).toBe(200);
    expect((await client.update(idOf(created), { scope: 'chat' })).status).toBe(422);
    expect(attributesIn(await client.show(idOf(created)))).toEqual(before);
  });

  it('are removed softly, once', async () => {
    const id = await client.made({ name: 'Gone' });
    expect(attributesIn(await client.delete(id))['discarded_at']).toMatch(/^\d{4}-.*Z$/);
    expect([
      (await client.show(id)).status,
      (await client.delete(id)).status,
      (await client.update(id, { name: 'Back' })).status,
    ]).toEqual([404, 404, 404]);
    expect((await client.list()).text).not.toContain(id);
  });

  it('that users hold stay, until they are freed', async () => {
    const id = await client.made({ name: 'Held' });
    expect((await client.assign(firstUser, [id])).status).toBe(201);
    expect(attributesIn(await client.user(firstUser))['role_ids']).toEqual([id]);
    expect((await client.delete(id)).status).toBe(409);
    await client.assign(firstUser, []);
    expect((await client.delete(id)).status).toBe(200);
  });

  it('of the system keep their name and rights', async () => {
    expect(roleIn(await client.show(EMPLOYEE_ID))).toMatchObject({
      meta: { permissions: { actions: { edit: true, delete: false }, rights: { edit: false } } },
    });
    const before = attributesIn(await client.show(EMPLOYEE_ID));
    for (const change of [{ name: 'Worker' }, { rights: {} }])
      expect((await client.update(EMPLOYEE_ID, change)).status).toBe(403);
    expect((await client.delete(EMPLOYEE_ID)).status).toBe(403);
    expect((await client.update(EMPLOYEE_ID, { name: 'Employee', rights: before['rights'] ?? null })).status).toBe(200);
    expect(attributesIn(await client.show(EMPLOYEE_ID))).toEqual(before);
  });
});

describe('the last default', () => {
  beforeEach(() => start());

  it('is neither taken away nor deleted, whatever stands by', async () => {
    const id = await client.made({ name: 'D', default: true });
    expect((await client.update(EMPLOYEE_ID, { default: false })).status).toBe(200);
    await client.delete(await client.made({ name: 'Removed', default: true }));
    for (const value of [false, null, 'false', 0])
      expect((await client.update(id, { default: value })).status).toBeGreaterThanOrEqual(400);
    expect((await client.delete(id)).status).toBe(409);
    expect((await defaults()).map((role) => role['id'])).toEqual([id]);
  });

  it('survives requests at once', async () => {
    const ids = [await client.made({ name: 'One', default: true }), await client.made({ name: 'Two', default: true })];
    await client.update(EMPLOYEE_ID, { default: false });
    await Promise.all(ids.flatMap((id) => [client.update(id, { default: false }), client.delete(id)]));
    expect(await defaults()).toHaveLength(1);
  });
});

describe('requests', () => {
  beforeEach(() => start());

  it('need an admin token', async () => {
    for (const authorization of ['', 'Bearer nonsense', `Bearer ${account.token.slice(0, -1)}x`, 'Basic YTpi'])
      expect((await client.list('', { authorization })).status).toBe(401);
    const limited = { authorization: `Bearer ${account.limitedToken}` };
    for (const refused of [
      await client.list('', limited),
      await client.show(EMPLOYEE_ID, limited),
      await client.create({ name: 'N' }, limited),
    ]) {
      expect(refused.status).toBe(403);
      expect(refused.body).toMatchObject({ errors: [{ status: '403' }] });
    }
  });

  it.each([
    ['text/plain', '{"data":{"type":"role","attributes":{"name":"N"}}}', 415],
    ['application/json', '{"data":{"type":"role","attributes":{"name":"N"}}}', 415],
    ['application/vnd.api+json; charset=utf-8', '{"data":{"type":"role","attributes":{"name":"N"}}}', 415],
    ['garbage', '{}', 415],
    [
      'application/vnd.api+json; profile="http://example.com/p"',
      '{"data":{"type":"role","attributes":{"name":"N"}}}',
      201,
    ],
    ['application/vnd.api+json', '{"data":{"type":"person","attributes":{"name":"N"}}}', 409],
    ['application/vnd.api+json', '{"data":', 400],
    ['application/vnd.api+json', '', 400],
    ['application/vnd.api+json', 'null', 400],
    ['application/vnd.api+json', '{"data":{"type":"role","attributes":[]}}', 400],
    [
      'application/vnd.api+json',
      `{"data":{"type":"role","attributes":{"name":"N","rights":${'['.repeat(50_000)}${']'.repeat(50_000)}}}}`,
      422,
    ],
    [
      'application/vnd.api+json',
      '{"data":{"type":"role","attributes":{"name":"N","rights":{"__proto__":{"read":true}}}}}',
      422,
    ],
    [
      'application/vnd.api+json',
      '{"data":{"type":"role","attributes":{"name":"N","rights":{"constructor":{"read":true}}}}}',
      422,
    ],
  ])('of type %s with body %.60s are answered %i', async (type, body, status) => {
    const got = await client.send('POST', '/api/v1/roles', body, { type });
    expect(got.status).toBe(status);
    if (status >= 400) expect(documentIn(got)['errors']).toHaveLength(1);
  });

  it('for what is not there are answered 404 or 405', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x', '%00', "'", '__proto__', 'y'.repeat(3000)])
      expect((await client.show(id)).status).toBe(404);
    expect((await client.send('PATCH', `/api/v1/roles/${EMPLOYEE_ID}`)).status).toBe(405);
    expect((await client.send('GET', '/api/v2/roles')).status).toBe(404);
    expect((await client.send('GET', '/api/v1/roles/%zz')).status).toBe(400);
  });

  it('may filter the list by name, and page it', async () => {
    for (const name of ['Alpha', 'Alphabet', 'A+B: c%_']) await client.made({ name });
    const named = async (filter: string): Promise<unknown[]> =>
      listed(await client.list(`?filter[name]=${encodeURIComponent(filter)}`)).map(
        (role) => attributesOf(role)['name'],
      );
    expect(await named('eq:Alpha')).toEqual(['Alpha']);
    expect(await named('eq:A+B: c%_')).toEqual(['A+B: c%_']);
    expect(await named('pre:Alpha')).toEqual(['Alpha', 'Alphabet']);
    expect((await client.list('?filter[name]=zz:1')).status).toBe(400);
    const page = await client.list('?page[size]=4');
    expect(listed(page)).toHaveLength(4);
    expect(documentIn(page)['links']).toEqual({ next: '/api/v1/roles?page%5Bsize%5D=4&page%5Bnumber%5D=2' });
  });
});

/** How many roles the list shows, page after page. */
async function followed(nextOf: (links: unknown) => string | undefined): Promise<number> {
  const ids: unknown[] = [];
  for (let query: string | undefined = ''; query !== undefined;) {
    const page = await client.list(query);
    ids.push(...listed(page).map((role) => role['id']));
    const next = nextOf(documentIn(page)['links']);
    query = next?.slice(next.indexOf('?'));
  }
  return new Set(ids).size;
}

describe('switches', () => {
  it('must be known, and go together', async () => {
    start();
    expect(() => create({ faults: ['nonsense'], variants: [] })).toThrow(TypeError);
    expect(() => create({ faults: [], variants: ['small-pages', 'paging-absent'] })).toThrow(TypeError);
  });

  it('a single default moves to the role that is made default', async () => {
    start(['single-default']);
    const id = await client.made({ name: 'D', default: true });
    expect((await defaults()).map((role) => role['id'])).toEqual([id]);
    await client.update(EMPLOYEE_ID, { default: true });
    expect((await defaults()).map((role) => role['id'])).toEqual([EMPLOYEE_ID]);
  });

  it('small pages lead through the whole list', async () => {
    start(['small-pages']);
    expect(await followed((links) => (links as { next?: string } | undefined)?.next)).toBe(10);
  });

  it('so they do where the links are objects', async () => {
    start(['link-objects']);
    expect(await followed((links) => (links as { next: { href: string } | null }).next?.href)).toBe(10);
  });
});

it('drops the connection if a fault says so', async () => {
  client = pulseClient(newClient(papershiftPulse, { faults: ['update-hangs-up-null-body'] }));
  const id = await client.made({ name: 'D' });
  expect((await client.send('PUT', `/api/v1/roles/${id}`, 'null')).status).toBe(0);
});
