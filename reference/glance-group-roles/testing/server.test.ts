// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import type { Json, JsonObject } from '../../../model/json';
import { glanceGroupRoles } from '..';
import { newClient, type Received } from '../../shared/testing/client';
import { groupClient, TOKENS, type GroupClient } from './client';
import type { VariantName } from '../variants';

const clientOf = (...variants: VariantName[]): GroupClient => groupClient(newClient(glanceGroupRoles, { variants }));
const rolesOf = ({ body }: Received): readonly JsonObject[] => (body as { roles: readonly JsonObject[] }).roles;
const find = async (client: GroupClient, id: number): Promise<JsonObject | undefined> =>
  rolesOf(await client.list()).find((role) => role['roleId'] === id);
const settingsOf = async (client: GroupClient, id: number): Promise<Json | undefined> =>
  ((await client.show(id)).body as JsonObject)['settings'];

describe('answers', () => {
  it('have the documented shapes', async () => {
    const client = clientOf();
    const made = await client.post({ name: 'a', description: 'b' }, { name: 'c' });
    expect([made.status, made.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(made.body).toEqual([
      { name: 'a', roleId: 101, description: 'b', inUse: false, userCount: 0 },
      { name: 'c', roleId: 102, description: '', inUse: false, userCount: 0 },
    ]);
    expect(await find(client, 101)).toEqual({ name: 'a', roleId: 101, description: 'b', inUse: false, userCount: 0 });
    expect((await client.show(101)).body).toEqual({
      name: 'a',
      roleId: 101,
      description: 'b',
      inUse: false,
      settings: {
        editAddress: true,
        joinCobrowseSessions: true,
        startScreenShareSessions: true,
        joinCustomerScreenShareSessions: true,
        viewVideo: false,
        oneWayAgentVideo: false,
        multiParticipantVideo: false,
      },
    });
    expect((await client.update(101, { name: 'z' })).body).toEqual({ message: 'Role updated.' });
    expect((await client.updateMany({ roleId: 101, name: 'y' })).body).toEqual({ status: 'ok' });
    expect((await client.video({ roleId: 101, backgroundSelectedEffect: null })).body).toEqual({
      message: 'Role video settings updated successfully',
    });
    expect((await client.delete(101, 102)).body).toEqual({ status: 'ok' });
  });
});

describe('a name', () => {
  it.each([[undefined], [null], [''], [' \t\n'], ['n'.repeat(71)], [5], ['Agent']])(
    '%j is refused by every form, without a trace',
    async (name) => {
      const client = clientOf();
      const id = await client.role('mine', { description: 'old' });
      const before = (await client.list()).body;
      const sent: JsonObject = { description: 'new', ...(name === undefined ? {} : { name }) };
      expect((await client.post({ name: 'good' }, sent)).status).toBeGreaterThanOrEqual(400);
      if (name !== undefined) {
        expect((await client.update(id, sent)).status).toBeGreaterThanOrEqual(400);
        expect(
          (await client.updateMany({ roleId: id, description: 'new' }, { roleId: id, ...sent })).status,
        ).toBeGreaterThanOrEqual(400);
      }
      expect((await client.list()).body).toEqual(before);
    },
  );

  it('may be 70 code points long, and its own in an update', async () => {
    const client = clientOf();
    const name = '𝒏'.repeat(70);
    const id = await client.role(name);
    expect((await find(client, id))?.['name']).toBe(name);
    expect((await client.update(id, { name })).status).toBe(200);
    expect((await client.updateMany({ roleId: id, name })).status).toBe(200);
  });

  it('is unique within a request, through renames of one role too', async () => {
    const client = clientOf();
    const [a = 0, b = 0] = await client.create({ name: 'a' }, { name: 'b' });
    expect((await client.post({ name: 'x' }, { name: 'x' })).status).toBe(409);
    expect((await client.updateMany({ roleId: a, name: 'x' }, { roleId: b, name: 'x' })).status).toBe(409);
    expect(
      (await client.updateMany({ roleId: a, name: 'x' }, { roleId: a, description: 'd' }, { roleId: b, name: 'x' }))
        .status,
    ).toBe(409);
    expect((await client.updateMany({ roleId: a, name: 'x' }, { roleId: b, name: 'a' })).status).toBe(200);
  });

  it('that is trimmed when stored never becomes empty', async () => {
    const client = clientOf('names-trimmed', 'blank-ascii-only');
    await client.post({ name: '\u00a0' });
    expect(rolesOf(await client.list()).map((role) => role['name'])).not.toContain('');
  });
});

describe('settings', () => {
  it('keep what is null or not sent', async () => {
    const client = clientOf();
    const id = await client.role('a', { settings: { editAddress: false, viewVideo: true } });
    await client.update(id, { settings: { editAddress: null, oneWayAgentVideo: true } });
    await client.updateMany({ roleId: id, settings: { viewVideo: null, unknown: true } });
    expect(await settingsOf(client, id)).toMatchObject({ editAddress: false, viewVideo: true, oneWayAgentVideo: true });
    expect(await settingsOf(client, id)).not.toHaveProperty('unknown');
  });

  it('never enable what the group has disabled', async () => {
    const settings = { multiParticipantVideo: true };
    expect((await clientOf().post({ name: 'a', settings })).status).toBe(400);
    const ignoring = clientOf('disabled-feature-ignored', 'unsent-settings-true');
    expect(await settingsOf(ignoring, await ignoring.role('a', { settings }))).toMatchObject({
      editAddress: true,
      multiParticipantVideo: false,
    });
  });

  it('are shown as they are varied', async () => {
    const absent = clientOf('unsent-settings-absent');
    expect(await settingsOf(absent, await absent.role('a', { settings: { viewVideo: true } }))).toEqual({
      viewVideo: true,
    });
    const nulls = clientOf('unsent-settings-null');
    expect(await settingsOf(nulls, await nulls.role('a'))).toMatchObject({ editAddress: null });
  });
});

describe('users', () => {
  it('keep a role from being deleted until they are freed', async () => {
    const client = clientOf();
    const [a = 0, b = 0] = await client.create({ name: 'a' }, { name: 'b' });
    await client.assign(501, a);
    expect(await find(client, a)).toMatchObject({ inUse: true, userCount: 1 });
    expect((await client.delete(b, a)).status).toBe(409);
    expect(rolesOf(await client.list())).toHaveLength(5);
    await client.assign(501, b);
    expect([await find(client, a), await find(client, b)]).toMatchObject([
      { inUse: false, userCount: 0 },
      { inUse: true, userCount: 1 },
    ]);
    expect((await client.delete(a)).status).toBe(200);
    await client.assign(501, 0);
    expect((await client.user(501)).body).toEqual({ userId: 501, roleId: 0 });
    expect((await client.delete(b)).status).toBe(200);
    expect((await client.delete(b)).status).toBe(404);
    expect((await client.show(b)).status).toBe(404);
    expect(await client.role('next')).toBe(103);
  });

  it('must be freed before they move where that is so', async () => {
    const client = clientOf('move-needs-freeing');
    expect((await client.assign(507, 2)).status).toBe(409);
    await client.assign(507, 0);
    expect((await client.assign(507, 2)).status).toBe(200);
  });
});

describe('a bulk request with a bad element', () => {
  const sent: JsonObject[] = [{ name: 'a' }, { name: '' }, { name: 'c' }];
  const cases: ReadonlyArray<readonly [VariantName[], number, string[]]> = [
    [[], 400, []],
    [['bulk-partial-207'], 207, ['a', 'c']],
    [['bulk-partial-refused'], 400, ['a', 'c']],
    [['bulk-stops-at-bad'], 400, ['a']],
  ];
  it.each(cases)('with %j is answered %i', async (variants, status, names) => {
    const client = clientOf(...variants);
    expect((await client.post(...sent)).status).toBe(status);
    expect(
      rolesOf(await client.list())
        .slice(3)
        .map((role) => role['name']),
    ).toEqual(names);
    expect((await client.post({ name: '' }, { name: ' ' })).status).toBe(400);
  });
});

describe('video settings', () => {
  const good: readonly JsonObject[] = [
    {},
    { backgroundSelectedEffect: null },
    { backgroundSelectedEffect: 'imagefill', backgroundImageSettings: 'office' },
    { backgroundSelectedEffect: 'colorfill', fillColor: '#336699' },
  ];
  const bad: readonly JsonObject[] = [
    { backgroundSelectedEffect: 'imagefill', fillColor: '#336699' },
    { backgroundSelectedEffect: 'colorfill', fillColor: null },
    { backgroundSelectedEffect: 'blur' },
    { backgroundSelectedEffect: 1 },
  ];
  it('hold what their effect requires', async () => {
    const client = clientOf('colours-validated');
    for (const element of good) expect((await client.video({ roleId: 1, ...element })).status).toBe(200);
    for (const element of bad) expect((await client.video({ roleId: 1 }, { roleId: 2, ...element })).status).toBe(400);
    expect((await client.video(good[1] ?? {})).status).toBe(400);
  });
});

describe('callers', () => {
  const operations: ReadonlyArray<readonly ['GET' | 'POST' | 'PUT' | 'DELETE', string]> = [
    ['GET', ''],
    ['POST', ''],
    ['PUT', ''],
    ['DELETE', ''],
    ['GET', '/1'],
    ['PUT', '/1'],
    ['PUT', '/video-settings'],
  ];
  it.each(operations)('%s /groups/{group_id}/roles%s', async (method, rest) => {
    const client = clientOf();
    const status = async (group: string, authorization: string | null): Promise<number> =>
      (await client.ask(method, `/groups/${group}/roles${rest}`, { authorization })).status;
    expect(await status('7', null)).toBe(401);
    expect(await status('7', `Bearer ${TOKENS.owner}x`)).toBe(401);
    expect(await status('7', `Bearer ${TOKENS.member}`)).toBe(403);
    expect(await status('7', `Bearer ${TOKENS.viewer}`)).toBe(method === 'GET' ? 200 : 403);
    expect(await status('8', `Bearer ${TOKENS.owner}`)).toBe(403);
    expect(await status('999', `Bearer ${TOKENS.owner}`)).toBe(404);
    for (const group of ['0', '-7', '7abc', '7.5', '07', '9'.repeat(400)])
      expect([400, 404]).toContain(await status(group, `Bearer ${TOKENS.owner}`));
  });

  it('reach no role of another group under their own', async () => {
    const client = clientOf();
    const before = await client.ask('GET', '/groups/8/roles', { authorization: `Bearer ${TOKENS.foreign}` });
    for (const told of [
      await client.show(90),
      await client.update(90, { name: 'x' }),
      await client.updateMany({ roleId: 90, name: 'x' }),
      await client.video({ roleId: 90 }),
      await client.delete(90),
    ])
      expect(told.status).toBe(404);
    expect(await client.ask('GET', '/groups/8/roles', { authorization: `Bearer ${TOKENS.foreign}` })).toEqual(before);
  });

  it('are told of malformed bodies, media types and methods', async () => {
    const client = clientOf();
    expect((await client.ask('POST', '/groups/7/roles', { raw: '[{' })).status).toBe(400);
    expect((await client.ask('POST', '/groups/7/roles', { raw: '[]', type: 'text/plain' })).status).toBe(415);
    expect((await client.ask('POST', '/groups/7/roles')).status).toBe(400);
    expect((await client.ask('PATCH', '/groups/7/roles')).status).toBe(404);
    expect((await client.ask('GET', '/groups/%zz/roles')).status).toBe(400);
  });

  it('are slowed down where the rate is limited, without effect', async () => {
    const client = clientOf('rate-limited');
    for (let request = 1; request < 7; request += 1) await client.list();
    const told = await client.post({ name: 'x' });
    expect([told.status, told.headers['retry-after']]).toEqual([429, '0']);
    expect(rolesOf(await client.list())).toHaveLength(3);
  });
});
