import { makeAjv } from '../../contract/ajv';
import type {
  JsonSchema,
  Operation,
  PathParameter,
  RequestShape,
  ResponseShape,
  WritableField,
} from '../../contract/types';
import { compileValidator } from '../../contract/validator';
import type { JsonObject } from '../../model/json';
import { boolean, fieldsOf, inside, says, schemas, shownSchema, source, writable } from './tinyFields';

/** Where the tiny contract's forms differ: every other thing about it stays the same. */
export interface TinyShape {
  readonly deleting?: 'single' | 'bulk';
  /** Also `import`, a second create; `amend`, a second update; `delete-many`, a bulk delete beside the single one. */
  readonly several?: boolean;
}

const team: PathParameter = { name: 'team_id', schema: { type: 'integer' }, is: 'tenant' };
const roleId: PathParameter = { name: 'role_id', schema: { type: 'integer' }, is: 'role-id' };
const roles = '/teams/{team_id}/roles';

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

/** The operations of the tiny contract. */
export function tinyOperations({ deleting = 'single', several = false }: TinyShape): readonly Operation[] {
  return [
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
    ...(deleting === 'bulk' ? [] : [operation('delete', 'delete', 'DELETE', `${roles}/{role_id}`, { response: none })]),
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
  ];
}
