import { makeAjv } from '../../contract/ajv';
import type {
  Contract,
  Feature,
  JsonSchema,
  Keyword,
  Operation,
  PathParameter,
  RequestShape,
  ResponseShape,
  RoleField,
  Statement,
  WritableField,
} from '../../contract/types';
import { compileValidator } from '../../contract/validator';
import type { Json, JsonObject } from '../../model/json';
import type { Level, Source } from '../../model/rule';

/** Where the tiny contract's forms differ: every other thing about it stays the same. */
export interface TinyShape {
  readonly deleting?: 'single' | 'bulk';
  /** Also `import`, a second create; `amend`, a second update; `delete-many`, a bulk delete beside the single one. */
  readonly several?: boolean;
}

const source: Source = { kind: 'document', document: 'Tiny roles', section: '1' };
const says = (level: Level = 'must'): Statement => ({ level, source });

const boolean: JsonSchema = { type: 'boolean' };
const schemas = {
  name: { type: 'string', minLength: 1, maxLength: 40 },
  colour: { type: 'string', enum: ['red', 'green', 'blue'] },
  loud: { type: ['boolean', 'null'] },
  limits: { type: 'object', properties: { read: boolean, write: boolean }, additionalProperties: false },
  rights: { type: 'object', additionalProperties: { type: 'object', additionalProperties: boolean } },
} as const satisfies Record<string, JsonSchema>;

const shownSchema: JsonSchema = {
  type: 'object',
  properties: {
    ...schemas,
    id: { type: 'integer' },
    beta: boolean,
    is_default: boolean,
    loud: boolean,
    kind: { type: 'string', enum: ['custom', 'system'] },
    users: { type: 'integer' },
    in_use: boolean,
    can_edit: boolean,
  },
  required: [
    'id',
    'name',
    'colour',
    'loud',
    'limits',
    'rights',
    'beta',
    'is_default',
    'kind',
    'users',
    'in_use',
    'can_edit',
  ],
};

const inside = (member: string, schema: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: { [member]: schema },
  required: [member],
});

function writable(pointer: string, schema: JsonSchema, more: Partial<WritableField> = {}): WritableField {
  return {
    pointer,
    label: pointer.slice(1).replace(/\//g, '.'),
    schema,
    isLeaf: schema['properties'] === undefined,
    required: false,
    statements: {},
    neverStored: [],
    lengthUnit: 'code-points',
    ...more,
  };
}

const beta: Feature = { name: 'beta', enabling: [true], statement: says() };
const limited: Partial<Record<Keyword, Statement>> = { maxLength: says(), notEmpty: says() };

function fieldsOf(plays: 'create' | 'update'): WritableField[] {
  const stays: Partial<WritableField> = plays === 'update' ? { unsentStays: says() } : {};
  const fallback = (value: Json): Partial<WritableField> =>
    plays === 'create' ? { default: { value, statement: says() } } : stays;
  return [
    writable('/name', schemas.name, {
      required: plays === 'create',
      statements: plays === 'create' ? { ...limited, required: says() } : limited,
      ...stays,
    }),
    writable('/colour', schemas.colour, { statements: { enum: says() }, ...fallback('red') }),
    writable('/loud', schemas.loud, { ...fallback(false), ...(plays === 'update' ? { nullKeeps: says() } : {}) }),
    writable('/limits', schemas.limits, plays === 'update' ? { write: { how: 'merge', statement: says() } } : {}),
    writable('/limits/read', boolean, { statements: { type: says() } }),
    writable('/limits/write', boolean, { statements: { type: says() } }),
    writable('/rights', schemas.rights, {
      ...(plays === 'update' ? { write: { how: 'replace', statement: says() } } : {}),
    }),
    writable('/beta', boolean, { feature: beta }),
    writable('/is_default', boolean),
  ];
}

const everywhere = ['list', 'show', 'create', 'import', 'update', 'amend'];
const field = (pointer: string, schema: JsonSchema, more: Partial<RoleField> = {}): RoleField => ({
  pointer,
  label: pointer.slice(1).replace(/\//g, '.'),
  schema,
  isLeaf: schema['properties'] === undefined,
  shownBy: everywhere,
  derived: false,
  ...more,
});

const roleFields: readonly RoleField[] = [
  field('/id', { type: 'integer' }, { readOnly: says() }),
  field('/name', schemas.name, { unique: says() }),
  field('/colour', schemas.colour),
  field('/loud', boolean),
  field('/limits', schemas.limits),
  field('/limits/read', boolean),
  field('/limits/write', boolean),
  field('/rights', schemas.rights, { keysFrom: 'built-in', dropFalse: says() }),
  field('/beta', boolean),
  field('/is_default', boolean),
  field(
    '/kind',
    { type: 'string', enum: ['custom', 'system'] },
    { readOnly: says(), ofCreated: { value: 'custom', statement: says() } },
  ),
  field('/users', { type: 'integer' }, { derived: true, count: says() }),
  field('/in_use', boolean, { derived: true, agrees: { counts: '/users', statement: says() } }),
  field('/can_edit', boolean, { derived: true }),
];

const team: PathParameter = { name: 'team_id', schema: { type: 'integer' }, is: 'tenant' };
const roleId: PathParameter = { name: 'role_id', schema: { type: 'integer' }, is: 'role-id' };
const roles = '/teams/{team_id}/roles';

/** A contract with one thing of every kind that the vocabulary knows, save soft deletes and paging. */
export function tinyContract({ deleting = 'single', several = false }: TinyShape = {}): Contract {
  const ajv = makeAjv();
  const compile = (schema: JsonSchema) => compileValidator(ajv, schema);
  const response = (
    success: number,
    holds: ResponseShape['holds'],
    member: string,
    schema?: JsonSchema,
  ): ResponseShape => ({
    success: [success],
    statusStatement: says(),
    shapeStatement: says(),
    holds,
    items: { at: `/${member}`, envelope: holds === 'roles' ? 'array' : 'object' },
    ...(schema === undefined
      ? { validate: () => [] }
      : { mediaType: 'application/json', schema, validate: compile(schema) }),
  });
  const request = (
    member: string,
    itemSchema: JsonSchema,
    constants: JsonObject,
    fields: readonly WritableField[],
    more: Partial<RequestShape> = {},
  ): RequestShape => ({
    mediaType: 'application/json',
    schema: inside(member, itemSchema),
    validate: compile(inside(member, itemSchema)),
    items: { at: `/${member}`, envelope: 'object' },
    itemSchema,
    validateItem: compile(itemSchema),
    constants,
    fields,
    conditions: [],
    ...more,
  });
  const item = (required: readonly string[]): JsonSchema => ({
    type: 'object',
    properties: { ...schemas, type: { const: 'role' }, beta: boolean, is_default: boolean },
    required: ['type', ...required],
  });
  const operation = (
    name: string,
    plays: Operation['plays'],
    method: string,
    path: string,
    more: Partial<Operation> & Pick<Operation, 'response'>,
  ): Operation => ({
    name,
    plays,
    form: 'single',
    method,
    path,
    parameters: path.includes('{role_id}') ? [team, roleId] : [team],
    query: [],
    assumed: [],
    source,
    authorization: says(),
    ...more,
  });
  const ids: JsonSchema = { type: 'integer' };
  const none = response(204, 'nothing', 'role');
  const create = (name: string, path: string): Operation =>
    operation(name, 'create', 'POST', path, {
      request: request('role', item(['name']), { type: 'role' }, fieldsOf('create')),
      response: response(201, 'role', 'role', inside('role', shownSchema)),
    });
  const update = (name: string, path: string): Operation =>
    operation(name, 'update', 'PUT', path, {
      request: request('role', item([]), { type: 'role' }, fieldsOf('update')),
      response: {
        ...response(200, 'role', 'role', inside('role', shownSchema)),
        failure: { validate: compile(inside('error', { type: 'string' })), statement: says('should') },
      },
    });
  const deleteMany = (name: string): Operation =>
    operation(name, 'delete', 'DELETE', roles, {
      form: 'bulk',
      response: none,
      request: request('ids', ids, {}, [], {
        schema: inside('ids', { type: 'array', items: ids }),
        items: { at: '/ids', envelope: 'array' },
        idAt: '',
      }),
    });
  const grant: JsonSchema = {
    type: 'object',
    properties: { mode: { type: 'string', enum: ['all', 'some'] }, reason: { type: 'string' } },
  };
  return {
    id: 'tiny-roles',
    title: 'Tiny roles',
    version: '1',
    document: 'Tiny roles',
    serverUrl: 'http://tiny.test',
    tenant: { parameter: 'team_id', schema: { type: 'integer' }, foreign: says() },
    operations: [
      operation('list', 'list', 'GET', roles, {
        response: response(200, 'roles', 'roles', inside('roles', { type: 'array', items: shownSchema })),
      }),
      operation('show', 'show', 'GET', `${roles}/{role_id}`, {
        response: response(200, 'role', 'role', inside('role', shownSchema)),
      }),
      create('create', roles),
      ...(several ? [create('import', `${roles}/import`)] : []),
      update('update', `${roles}/{role_id}`),
      ...(several ? [update('amend', `${roles}/{role_id}/amendment`)] : []),
      ...(deleting === 'bulk'
        ? []
        : [operation('delete', 'delete', 'DELETE', `${roles}/{role_id}`, { response: none })]),
      ...(deleting === 'bulk' ? [deleteMany('delete')] : several ? [deleteMany('delete-many')] : []),
      operation('grant', 'write-only', 'PUT', `${roles}/{role_id}/grant`, {
        response: response(204, 'nothing', 'grant'),
        request: request(
          'grant',
          grant,
          {},
          [
            writable('/mode', { type: 'string', enum: ['all', 'some'] }, { statements: { enum: says() } }),
            writable('/reason', { type: 'string', examples: ['because'] }),
          ],
          { conditions: [{ when: '/mode', is: 'some', then: '/reason', statement: says() }] },
        ),
      }),
    ],
    role: {
      idAt: '/id',
      idSchema: { type: 'integer' },
      nameAt: '/name',
      fields: roleFields,
      builtIns: [
        {
          label: 'owner',
          match: { pointer: '/name', equals: 'Owner' },
          fixed: [{ pointer: '/name', statement: says() }],
          free: [{ pointer: '/colour', statement: says() }],
          undeletable: says(),
          single: true,
        },
        { label: 'locked', match: { pointer: '/name', equals: 'Locked' }, fixed: [], free: [], single: true },
      ],
    },
    delete: { inUse: says(), soft: false, gone: says() },
    assignment: {
      set: { method: 'PUT', path: '/teams/{team_id}/users/$user', body: { role: '$role' } },
      read: { method: 'GET', path: '/teams/{team_id}/users/$user', roleIdAt: '/role' },
      none: null,
      assumed: [],
      source,
    },
    atLeast: {
      n: 1,
      where: [{ pointer: '/is_default', equals: true }],
      statement: says(),
      lastRefused: says(),
      freeWhileAnother: says(),
    },
    guards: [
      {
        places: [{ within: 'item', pointer: '/can_edit' }],
        label: 'edit',
        forbids: { operation: 'update' },
        statement: says(),
      },
    ],
    nameFilter: { query: { name: '$name' }, statement: says() },
    notes: [],
    headers: {},
  };
}
