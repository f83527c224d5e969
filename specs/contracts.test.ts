import { loadContract } from '../contract/load';
import { shippedContracts } from '../contract/shipped';
import { operationFor } from '../contract/questions';
import type { Contract, Operation, RoleField, WritableField } from '../contract/types';

async function load(id: string): Promise<Contract> {
  const shipped = shippedContracts().find((contract) => contract.id === id);
  const loaded = await loadContract(shipped?.folder ?? id);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n'));
  return loaded.contract;
}
function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is none');
  return value;
}
const operation = (contract: Contract, name: string): Operation =>
  found(contract.operations.find((one) => one.name === name));
const sent = (contract: Contract, name: string, label: string): WritableField =>
  found(operation(contract, name).request?.fields.find((field) => field.label === label));
const shown = (contract: Contract, label: string): RoleField =>
  found(contract.role.fields.find((field) => field.label === label));
const levels = (field: WritableField) =>
  Object.fromEntries(Object.entries(field.statements).map(([keyword, statement]) => [keyword, statement.level]));

test.each(shippedContracts())('$id is whole and called as its folder', async ({ id }) => {
  const contract = await load(id);
  expect(contract.id).toBe(id);
  for (const { request, name } of contract.operations) {
    // A sample that breaks its own schema would be dropped in silence.
    if (request?.idAt === undefined && request !== undefined)
      expect([name, request.sample]).toEqual([name, expect.anything()]);
  }
});

describe('zendesk-chat', () => {
  let contract: Contract;
  beforeAll(async () => {
    contract = await load('zendesk-chat');
  });

  test('statuses as printed', () => {
    expect(
      contract.operations.map(({ name, method, response }) => [name, method, response.success, response.holds]),
    ).toEqual([
      ['list', 'GET', [200], 'roles'],
      ['create', 'POST', [201], 'role'],
      ['show', 'GET', [200], 'role'],
      ['update', 'PUT', [200], 'role'],
      ['delete', 'DELETE', [204], 'nothing'],
    ]);
  });

  test('twelve permissions, all required in every role', () => {
    const permissions = contract.role.fields.filter(({ label }) => label.startsWith('permissions.'));
    expect(permissions).toHaveLength(12);
    const role = { id: 1, name: 'x', description: '', enabled: true, members_count: 0, permissions: {} };
    expect(operation(contract, 'show').response.validate(role)).toHaveLength(12);
    expect(operation(contract, 'delete').response.validate(undefined)).toEqual([]);
  });

  test('what a new role has', () => {
    const defaults = operation(contract, 'create').request?.fields.flatMap((field) =>
      field.default ? [[field.label, field.default.value]] : [],
    );
    expect(Object.fromEntries(defaults ?? [])).toEqual({
      description: '',
      enabled: true,
      'permissions.visitors_seen': 'account',
      'permissions.proactive_chatting': 'listen-join',
      'permissions.edit_visitor_information': true,
      'permissions.edit_visitor_notes': true,
      'permissions.view_past_chats': 'account',
      'permissions.edit_chat_tags': false,
      'permissions.manage_bans': 'account',
      'permissions.access_analytics': 'none',
      'permissions.view_monitor': 'account',
      'permissions.edit_department_agents': 'none',
      'permissions.set_agent_chat_limit': 'none',
      'permissions.manage_shortcuts': 'account',
    });
    expect(operation(contract, 'update').request?.fields.some((field) => field.default)).toBe(false);
  });

  test('updates merge, and what is not sent stays', () => {
    const fields = operation(contract, 'update').request?.fields ?? [];
    expect(sent(contract, 'update', 'permissions').write?.how).toBe('merge');
    expect(
      fields.filter(({ label }) => label !== 'permissions').every(({ unsentStays }) => unsentStays?.level === 'must'),
    ).toBe(true);
    expect(operation(contract, 'create').request?.fields.some((field) => field.unsentStays)).toBe(false);
  });

  test('a name is required on create alone, and only should be', () => {
    expect(levels(sent(contract, 'create', 'name'))).toEqual({ required: 'should' });
    expect([sent(contract, 'create', 'name').required, sent(contract, 'update', 'name').required]).toEqual([
      true,
      false,
    ]);
    expect(levels(sent(contract, 'update', 'name'))).toEqual({});
  });

  test('a create honours an optional field or refuses it', () => {
    expect(operation(contract, 'create').request?.whole?.level).toBe('should');
    expect([
      sent(contract, 'create', 'enabled').accepted?.level,
      sent(contract, 'create', 'enabled').readBack?.level,
    ]).toEqual(['observe', 'should']);
    expect([sent(contract, 'update', 'enabled').accepted?.level, sent(contract, 'update', 'enabled').readBack]).toEqual(
      ['must', undefined],
    );
    expect(sent(contract, 'create', 'name').accepted?.level).toBe('must');
  });

  test('built-in roles', () => {
    expect(
      contract.role.builtIns.map(({ label, match, fixed, free, single, undeletable }) => [
        label,
        match.equals,
        fixed.map(({ pointer }) => pointer),
        free.map(({ pointer }) => pointer),
        single,
        undeletable?.level,
      ]),
    ).toEqual([
      ['owner', 'Owner', ['/name', '/description', '/enabled', '/permissions'], [], true, 'should'],
      ['admin', 'Admin', ['/name', '/description', '/enabled', '/permissions'], [], true, 'should'],
      ['agent', 'Agent', ['/name', '/description', '/enabled'], ['/permissions'], true, 'should'],
    ]);
    expect(contract.role.builtIns[0]?.fixed.find(({ pointer }) => pointer === '/enabled')?.to).toBe(false);
  });

  test('enumerations are never stored otherwise, and one is for plans that have it', () => {
    const field = sent(contract, 'update', 'permissions.set_agent_chat_limit');
    expect([field.neverStored.includes('enum'), levels(field), field.feature]).toEqual([
      true,
      { enum: 'must' },
      { name: 'agent-limits', enabling: ['account'] },
    ]);
  });

  test('read-only fields and the rest', () => {
    expect(contract.role.fields.filter((field) => field.readOnly).map(({ label }) => label)).toEqual([
      'id',
      'members_count',
    ]);
    expect([contract.delete.inUse.level, contract.delete.gone.level, contract.delete.soft]).toEqual([
      'observe',
      'must',
      false,
    ]);
    expect(contract.rateLimit).toEqual({ requests: 200, perMs: 60_000 });
    expect(contract.assignment).toMatchObject({
      read: { roleIdAt: '/role_id' },
      source: { kind: 'public' },
      assumed: [],
    });
  });
});

describe('glance-group-roles', () => {
  let contract: Contract;
  beforeAll(async () => {
    contract = await load('glance-group-roles');
  });

  test('operations, forms and what of them is assumed', () => {
    expect(
      contract.operations.map(({ name, plays, form, method, request, assumed }) => [
        name,
        plays,
        form,
        method,
        request?.idAt,
        assumed,
      ]),
    ).toEqual([
      ['list', 'list', 'single', 'GET', undefined, []],
      ['create', 'create', 'bulk', 'POST', undefined, []],
      ['update-many', 'update', 'bulk', 'PUT', '/roleId', ['method']],
      ['delete', 'delete', 'bulk', 'DELETE', '', ['path', 'body']],
      ['video-settings', 'write-only', 'bulk', 'PUT', '/roleId', ['method', 'path']],
      ['show', 'show', 'single', 'GET', undefined, []],
      ['update', 'update', 'single', 'PUT', undefined, ['method']],
    ]);
    expect(operationFor(contract, 'update').name).toBe('update');
  });

  test('names: what create refuses, updates may ignore', () => {
    const create = sent(contract, 'create', 'name');
    expect(levels(create)).toEqual({
      required: 'must',
      maxLength: 'must',
      notEmpty: 'must',
      notBlank: 'must',
      notNull: 'must',
    });
    expect([create.neverStored, create.lengthUnit]).toEqual([['type', 'enum'], 'code-points']);
    expect(sent(contract, 'update-many', 'name')).toMatchObject({
      neverStored: ['type', 'enum', 'notEmpty', 'notBlank', 'notNull'],
      lengthUnit: 'code-points',
    });
    expect(sent(contract, 'update', 'name').lengthUnit).toBe('open');
    expect(shown(contract, 'name').unique).toMatchObject({ level: 'must', source: { kind: 'public' } });
  });

  test('settings: null keeps in updates and is left open on create', () => {
    expect(sent(contract, 'update', 'settings.viewVideo')).toMatchObject({
      nullKeeps: { level: 'must' },
      unsentStays: { level: 'must' },
      feature: { name: 'viewVideo', enabling: [true] },
    });
    expect(levels(sent(contract, 'create', 'settings.viewVideo'))).toEqual({ notNull: 'observe' });
    expect(sent(contract, 'update', 'settings').write?.how).toBe('merge');
    expect(shown(contract, 'settings').shownBy).toEqual(['show']);
  });

  test('video effects want their details', () => {
    expect(
      operation(contract, 'video-settings').request?.conditions.map(({ when, is, then, statement }) => [
        when,
        is,
        then,
        statement.level,
      ]),
    ).toEqual([
      ['/backgroundSelectedEffect', 'imagefill', '/backgroundImageSettings', 'must'],
      ['/backgroundSelectedEffect', 'colorfill', '/fillColor', 'must'],
    ]);
    const validate = found(operation(contract, 'video-settings').request).validateItem;
    expect(validate({ roleId: 1, backgroundSelectedEffect: 'colorfill' })).toEqual([
      { keyword: 'required', at: '', message: 'must have "fillColor"' },
    ]);
    expect(validate({ roleId: 1, backgroundSelectedEffect: null })).toEqual([]);
    expect(sent(contract, 'video-settings', 'backgroundSelectedEffect').neverStored).not.toContain('enum');
  });

  test('ids in elements are no fields, but have statements', () => {
    expect(operation(contract, 'update-many').request).toMatchObject({
      idField: { label: 'roleId', required: true, statements: { required: { level: 'must' } } },
      sample: { name: 'Updated Agent Role' },
    });
    expect(operation(contract, 'update-many').request?.sample).not.toHaveProperty('roleId');
    expect(operation(contract, 'delete').request).toMatchObject({
      idField: { label: 'roleId', pointer: '' },
      fields: [],
    });
  });

  test('answers: what the notes leave open is allowed', () => {
    const role = { name: 'x', roleId: 1, description: null, inUse: false };
    expect(operation(contract, 'show').response.validate({ ...role, settings: { viewVideo: null } })).toEqual([]);
    expect(operation(contract, 'list').response.validate({ roles: [{ ...role, userCount: 0 }] })).toEqual([]);
    expect(operation(contract, 'list').response.validate([])).toHaveLength(1);
    expect(operation(contract, 'update').response.validate({ message: 'Done.' })).toEqual([]);
    expect(operation(contract, 'delete').response.validate({ status: 'no' })).toHaveLength(1);
  });

  test('tenant, deletion, counts', () => {
    expect(contract.tenant).toMatchObject({
      parameter: 'group_id',
      schema: { minimum: 1 },
      foreign: { level: 'must', source: { kind: 'public' } },
    });
    expect([contract.delete.inUse.level, contract.assignment?.none]).toEqual(['must', 0]);
    expect([
      shown(contract, 'userCount').count?.level,
      shown(contract, 'inUse').agrees?.counts,
      contract.role.builtIns,
    ]).toEqual(['should', '/userCount', []]);
  });
});

describe('papershift-pulse', () => {
  let contract: Contract;
  beforeAll(async () => {
    contract = await load('papershift-pulse');
  });
  const role = { id: '7f0d0f1a-6852-4634-89c0-9418fb8dc71b', type: 'role', attributes: {} };

  test('create answers with one role, alone or as a list of one', () => {
    const { validate, items, holds } = operation(contract, 'create').response;
    expect([items, holds]).toEqual([{ at: '/data', envelope: 'either' }, 'role']);
    expect([validate({ data: role }), validate({ data: [role] })]).toEqual([[], []]);
    expect(validate({ data: [role, role] })).toHaveLength(1);
    expect(validate({ data: [{ ...role, type: 'roles' }] })).toEqual([
      { keyword: 'const', at: '/data/0/type', message: 'must be "role"' },
    ]);
  });

  test('attributes are called without their prefix', () => {
    expect(contract.role.fields.map(({ label }) => label)).toEqual([
      'id',
      'account_id',
      'default',
      'discarded_at',
      'name',
      'rights',
      'role_type',
      'scope',
    ]);
    expect(operation(contract, 'update').request).toMatchObject({
      items: { at: '/data' },
      constants: { type: 'role' },
      mediaType: 'application/vnd.api+json',
    });
    expect(operation(contract, 'update').request?.fields.map(({ label }) => label)).toEqual([
      'name',
      'default',
      'rights',
    ]);
    expect(operation(contract, 'create').request?.fields.map(({ label }) => label)).toEqual([
      'name',
      'default',
      'rights',
      'scope',
    ]);
  });

  test('what cannot be set', () => {
    expect(contract.role.fields.filter(({ readOnly }) => readOnly?.level === 'must').map(({ label }) => label)).toEqual(
      ['account_id', 'discarded_at', 'role_type'],
    );
    expect(shown(contract, 'scope').createOnly?.level).toBe('must');
    expect(shown(contract, 'role_type').ofCreated).toMatchObject({ value: 'custom', statement: { level: 'should' } });
  });

  test('names have 1 to 50 characters', () => {
    expect(levels(sent(contract, 'create', 'name'))).toEqual({
      required: 'must',
      minLength: 'must',
      maxLength: 'must',
      notNull: 'must',
    });
    expect(sent(contract, 'create', 'name')).toMatchObject({
      schema: { minLength: 1, maxLength: 50 },
      lengthUnit: 'open',
    });
    expect(sent(contract, 'update', 'name').required).toBe(false);
  });

  test('rights are replaced whole, and their keys are known', () => {
    expect(sent(contract, 'update', 'rights')).toMatchObject({
      write: { how: 'replace', statement: { level: 'must' } },
      unsentStays: { level: 'should' },
    });
    expect(sent(contract, 'update', 'rights').neverStored).toContain('additionalProperties');
    expect(shown(contract, 'rights')).toMatchObject({
      keysFrom: 'built-in',
      dropFalse: { level: 'should' },
      groupKeys: { keys: ['create', 'read', 'update', 'delete'], only: { team_membership: ['manage'] } },
    });
    const validate = found(operation(contract, 'update').request).validateItem;
    const rights = (value: object) =>
      validate({ type: 'role', attributes: { rights: value } } as never).map(({ at }) => at);
    expect(rights({ user: { read: true }, team_membership: { manage: true } })).toEqual([]);
    expect(rights({ user: { everything: true } })).toEqual(['/attributes/rights/user']);
  });

  test('the default role, guards and the rest', () => {
    expect(contract.atLeast).toMatchObject({
      n: 1,
      where: [
        { pointer: '/attributes/default', equals: true },
        { pointer: '/attributes/scope', equals: 'account' },
      ],
      statement: { level: 'must' },
      lastRefused: { level: 'should' },
    });
    expect(contract.guards.map(({ label, forbids }) => [label, forbids.operation, forbids.field])).toEqual([
      ['edit', 'update', undefined],
      ['delete', 'delete', undefined],
      ['rights.edit', 'update', '/attributes/rights'],
    ]);
    expect([contract.delete.soft, contract.delete.inUse.level, contract.delete.gone.level]).toEqual([
      true,
      'observe',
      'should',
    ]);
    expect(contract.role.builtIns).toMatchObject([
      { label: 'system', match: { pointer: '/attributes/role_type', equals: 'system' }, single: false },
    ]);
    expect(contract.headers).toEqual({ 'content-type': 'application/vnd.api+json', 'accept-language': 'en' });
    expect(contract.nameFilter?.query).toEqual({ 'filter[name]': 'eq:$name' });
  });
});
