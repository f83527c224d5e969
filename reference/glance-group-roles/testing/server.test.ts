// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import type { Json, JsonObject } from '../../../model/json';
import { glanceGroupRoles } from '..';
import { Probe, type Told, TOKENS } from './client';
import type { VariantName } from '../variants';

const probeOf = (...variants: VariantName[]): Probe => new Probe(glanceGroupRoles.create({ faults: [], variants }));
const rolesOf = ({ body }: Told): readonly JsonObject[] => (body as { roles: readonly JsonObject[] }).roles;
const find = async (probe: Probe, id: number): Promise<JsonObject | undefined> =>
  rolesOf(await probe.list()).find((role) => role['roleId'] === id);
const settingsOf = async (probe: Probe, id: number): Promise<Json | undefined> =>
  ((await probe.show(id)).body as JsonObject)['settings'];

describe('answers', () => {
  it('have the documented shapes', async () => {
    const probe = probeOf();
    const made = await probe.post({ name: 'a', description: 'b' }, { name: 'c' });
    expect([made.status, made.type]).toEqual([200, 'application/json; charset=utf-8']);
    expect(made.body).toEqual([
      { name: 'a', roleId: 101, description: 'b', inUse: false, userCount: 0 },
      { name: 'c', roleId: 102, description: '', inUse: false, userCount: 0 },
    ]);
    expect(await find(probe, 101)).toEqual({ name: 'a', roleId: 101, description: 'b', inUse: false, userCount: 0 });
    expect((await probe.show(101)).body).toEqual({
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
    expect((await probe.update(101, { name: 'z' })).body).toEqual({ message: 'Role updated.' });
    expect((await probe.updateMany({ roleId: 101, name: 'y' })).body).toEqual({ status: 'ok' });
    expect((await probe.video({ roleId: 101, backgroundSelectedEffect: null })).body).toEqual({
      message: 'Role video settings updated successfully',
    });
    expect((await probe.delete(101, 102)).body).toEqual({ status: 'ok' });
  });
});

describe('a name', () => {
  it.each([[undefined], [null], [''], [' \t\n'], ['n'.repeat(71)], [5], ['Agent']])(
    '%j is refused by every form, without a trace',
    async (name) => {
      const probe = probeOf();
      const id = await probe.role('mine', { description: 'old' });
      const before = (await probe.list()).body;
      const sent: JsonObject = { description: 'new', ...(name === undefined ? {} : { name }) };
      expect((await probe.post({ name: 'good' }, sent)).status).toBeGreaterThanOrEqual(400);
      if (name !== undefined) {
        expect((await probe.update(id, sent)).status).toBeGreaterThanOrEqual(400);
        expect(
          (await probe.updateMany({ roleId: id, description: 'new' }, { roleId: id, ...sent })).status,
        ).toBeGreaterThanOrEqual(400);
      }
      expect((await probe.list()).body).toEqual(before);
    },
  );

  it('may be 70 code points long, and its own in an update', async () => {
    const probe = probeOf();
    const name = '𝒏'.repeat(70);
    const id = await probe.role(name);
    expect((await find(probe, id))?.['name']).toBe(name);
    expect((await probe.update(id, { name })).status).toBe(200);
    expect((await probe.updateMany({ roleId: id, name })).status).toBe(200);
  });

  it('is unique within a request, through renames of one role too', async () => {
    const probe = probeOf();
    const [a = 0, b = 0] = await probe.create({ name: 'a' }, { name: 'b' });
    expect((await probe.post({ name: 'x' }, { name: 'x' })).status).toBe(409);
    expect((await probe.updateMany({ roleId: a, name: 'x' }, { roleId: b, name: 'x' })).status).toBe(409);
    expect(
      (await probe.updateMany({ roleId: a, name: 'x' }, { roleId: a, description: 'd' }, { roleId: b, name: 'x' }))
        .status,
    ).toBe(409);
    expect((await probe.updateMany({ roleId: a, name: 'x' }, { roleId: b, name: 'a' })).status).toBe(200);
  });

  it('that is trimmed when stored never becomes empty', async () => {
    const probe = probeOf('names-trimmed', 'blank-ascii-only');
    await probe.post({ name: '\u00a0' });
    expect(rolesOf(await probe.list()).map((role) => role['name'])).not.toContain('');
  });
});

describe('settings', () => {
  it('keep what is null or not sent', async () => {
    const probe = probeOf();
    const id = await probe.role('a', { settings: { editAddress: false, viewVideo: true } });
    await probe.update(id, { settings: { editAddress: null, oneWayAgentVideo: true } });
    await probe.updateMany({ roleId: id, settings: { viewVideo: null, unknown: true } });
    expect(await settingsOf(probe, id)).toMatchObject({ editAddress: false, viewVideo: true, oneWayAgentVideo: true });
    expect(await settingsOf(probe, id)).not.toHaveProperty('unknown');
  });

  it('never enable what the group has disabled', async () => {
    const settings = { multiParticipantVideo: true };
    expect((await probeOf().post({ name: 'a', settings })).status).toBe(400);
    const ignoring = probeOf('disabled-feature-ignored', 'unsent-settings-true');
    expect(await settingsOf(ignoring, await ignoring.role('a', { settings }))).toMatchObject({
      editAddress: true,
      multiParticipantVideo: false,
    });
  });

  it('are shown as they are varied', async () => {
    const absent = probeOf('unsent-settings-absent');
    expect(await settingsOf(absent, await absent.role('a', { settings: { viewVideo: true } }))).toEqual({
      viewVideo: true,
    });
    const nulls = probeOf('unsent-settings-null');
    expect(await settingsOf(nulls, await nulls.role('a'))).toMatchObject({ editAddress: null });
  });
});

describe('users', () => {
  it('keep a role from being deleted until they are freed', async () => {
    const probe = probeOf();
    const [a = 0, b = 0] = await probe.create({ name: 'a' }, { name: 'b' });
    await probe.assign(501, a);
    expect(await find(probe, a)).toMatchObject({ inUse: true, userCount: 1 });
    expect((await probe.delete(b, a)).status).toBe(409);
    expect(rolesOf(await probe.list())).toHaveLength(5);
    await probe.assign(501, b);
    expect([await find(probe, a), await find(probe, b)]).toMatchObject([
      { inUse: false, userCount: 0 },
      { inUse: true, userCount: 1 },
    ]);
    expect((await probe.delete(a)).status).toBe(200);
    await probe.assign(501, 0);
    expect((await probe.user(501)).body).toEqual({ userId: 501, roleId: 0 });
    expect((await probe.delete(b)).status).toBe(200);
    expect((await probe.delete(b)).status).toBe(404);
    expect((await probe.show(b)).status).toBe(404);
    expect(await probe.role('next')).toBe(103);
  });

  it('must be freed before they move where that is so', async () => {
    const probe = probeOf('move-needs-freeing');
    expect((await probe.assign(507, 2)).status).toBe(409);
    await probe.assign(507, 0);
    expect((await probe.assign(507, 2)).status).toBe(200);
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
    const probe = probeOf(...variants);
    expect((await probe.post(...sent)).status).toBe(status);
    expect(
      rolesOf(await probe.list())
        .slice(3)
        .map((role) => role['name']),
    ).toEqual(names);
    expect((await probe.post({ name: '' }, { name: ' ' })).status).toBe(400);
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
    const probe = probeOf('colours-validated');
    for (const element of good) expect((await probe.video({ roleId: 1, ...element })).status).toBe(200);
    for (const element of bad) expect((await probe.video({ roleId: 1 }, { roleId: 2, ...element })).status).toBe(400);
    expect((await probe.video(good[1] ?? {})).status).toBe(400);
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
    const probe = probeOf();
    const status = async (group: string, authorization: string | null): Promise<number> =>
      (await probe.ask(method, `/groups/${group}/roles${rest}`, { authorization })).status;
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
    const probe = probeOf();
    const before = await probe.ask('GET', '/groups/8/roles', { authorization: `Bearer ${TOKENS.foreign}` });
    for (const told of [
      await probe.show(90),
      await probe.update(90, { name: 'x' }),
      await probe.updateMany({ roleId: 90, name: 'x' }),
      await probe.video({ roleId: 90 }),
      await probe.delete(90),
    ])
      expect(told.status).toBe(404);
    expect(await probe.ask('GET', '/groups/8/roles', { authorization: `Bearer ${TOKENS.foreign}` })).toEqual(before);
  });

  it('are told of malformed bodies, media types and methods', async () => {
    const probe = probeOf();
    expect((await probe.ask('POST', '/groups/7/roles', { raw: '[{' })).status).toBe(400);
    expect((await probe.ask('POST', '/groups/7/roles', { raw: '[]', type: 'text/plain' })).status).toBe(415);
    expect((await probe.ask('POST', '/groups/7/roles')).status).toBe(400);
    expect((await probe.ask('PATCH', '/groups/7/roles')).status).toBe(404);
    expect((await probe.ask('GET', '/groups/%zz/roles')).status).toBe(400);
  });

  it('are slowed down where the rate is limited, without effect', async () => {
    const probe = probeOf('rate-limited');
    for (let request = 1; request < 7; request += 1) await probe.list();
    const told = await probe.post({ name: 'x' });
    expect([told.status, told.headers['retry-after']]).toEqual([429, '0']);
    expect(rolesOf(await probe.list())).toHaveLength(3);
  });
});
