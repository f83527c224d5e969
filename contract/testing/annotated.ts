import type { Json, JsonObject, Pointer } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { childOf, tokensOf, valueAt, withValueAt } from '../../model/pointer';
import { EXTENSION } from '../schemaKeywords';

const says = 'must: Roles';
const json = (schema: Json, example?: Json): JsonObject => ({
  content: { 'application/json': { schema, ...(example !== undefined && { example }) } },
});
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const operation = (words: JsonObject, more: JsonObject): JsonObject => ({
  operationId: words['plays'] ?? null,
  [EXTENSION]: { section: 'Roles', allowed: says, ...words },
  ...more,
});
const roleId = { name: 'id', in: 'path', required: true, schema: { type: 'integer' }, [EXTENSION]: { is: 'role-id' } };
const team = { name: 'team', in: 'path', required: true, schema: { type: 'integer' }, [EXTENSION]: { is: 'tenant' } };
const refusal = { description: 'Refused', ...json({ type: 'object', properties: { error: { type: 'string' } } }) };

/** A document of a small API for roles in which properties of every form stand, none of them annotated. */
export const smallDocument: JsonObject = {
  openapi: '3.1.0',
  info: { title: 'Small roles', version: '1' },
  servers: [{ url: 'https://api.example.com' }],
  tags: [{ name: 'roles' }],
  [EXTENSION]: {
    id: 'small',
    document: 'Small API',
    role: { id: '/id', name: '/name' },
    delete: { inUse: says, gone: says },
  },
  paths: {
    '/teams/{team}/roles': {
      parameters: [team, { name: 'version', in: 'query', required: true, schema: { const: '2' } }],
      get: operation(
        { plays: 'list', answer: { holds: 'roles' } },
        {
          responses: {
            200: {
              description: 'Roles',
              headers: { Total: { schema: { type: 'integer' } } },
              ...json({ type: 'array', items: ref('Role') }),
            },
            '4XX': refusal,
          },
        },
      ),
      post: operation(
        { plays: 'create', answer: { holds: 'role' } },
        {
          requestBody: json(ref('NewRole'), { name: 'Support' }),
          responses: { 201: { description: 'Role', ...json(ref('Role')) }, '4XX': refusal },
        },
      ),
      put: {
        ...operation(
          { plays: 'update', form: 'bulk', id: '/id', answer: { holds: 'ack' } },
          {
            requestBody: json({ type: 'array', items: ref('ChangedAmongMany') }),
            responses: { 200: { description: 'Done', ...json({ type: 'object' }) } },
          },
        ),
        operationId: 'update-many',
      },
    },
    '/teams/{team}/roles/{id}': {
      parameters: [team, roleId],
      get: operation(
        { plays: 'show', answer: { holds: 'role' } },
        { responses: { 200: { description: 'Role', ...json(ref('Role')) } } },
      ),
      put: operation(
        { plays: 'update', answer: { holds: 'role' } },
        {
          requestBody: json(ref('ChangedRole'), { name: 'Support' }),
          responses: { 200: { description: 'Role', ...json(ref('Role')) } },
        },
      ),
      delete: operation({ plays: 'delete' }, { responses: { 204: { description: 'Gone' } } }),
    },
  },
  components: {
    schemas: {
      Role: {
        type: 'object',
        required: ['id', 'name'],
        properties: {
          id: { type: 'integer' },
          name: { type: 'string' },
          users_count: { type: 'integer' },
          permissions: { type: 'object', properties: { read: { type: 'boolean' } } },
          rights: { type: 'object', additionalProperties: { type: 'object' } },
          tags: { type: 'array', items: { type: 'string' } },
        },
      },
      NewRole: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', maxLength: 40 },
          both: ref('both'),
          kind: { enum: ['video', 'plain'] },
          video: { type: 'boolean', default: false },
        },
      },
      ChangedRole: {
        type: 'object',
        required: ['version'],
        properties: {
          name: { type: 'string', maxLength: 40 },
          version: { type: 'integer' },
          both: ref('both'),
          nullable: { anyOf: [{ type: 'string', maxLength: 40 }, { type: 'null' }] },
          apart: {
            anyOf: [
              { type: 'string', maxLength: 4 },
              { type: 'string', pattern: '^a' },
            ],
          },
          referring: { allOf: [ref('referred')] },
          permissions: { type: 'object', properties: { read: { type: 'boolean' } } },
          rights: {
            type: 'object',
            additionalProperties: { type: 'object', additionalProperties: false, properties: {} },
          },
          tags: { type: 'array', items: { type: 'string' } },
        },
        allOf: [
          { if: { properties: { effect: { const: 'fill' } }, required: ['effect'] }, then: { required: ['color'] } },
        ],
      },
      ChangedAmongMany: {
        type: 'object',
        required: ['id'],
        properties: { id: { type: 'integer' }, name: { type: 'string' } },
      },
      both: { type: 'string', minLength: 2, maxLength: 40, default: 'plain' },
      referred: { type: 'string', maxLength: 40 },
      Unused: { type: 'object', properties: { name: { type: 'string', maxLength: 40 } } },
    },
  },
};

/** A document with words added at a place. */
export function withWords(document: JsonObject, place: Pointer, words: JsonObject): JsonObject {
  const at = childOf(place, EXTENSION);
  const before = valueAt(document, at);
  return replacedAt(document, tokensOf(at), { ...(isJsonObject(before) ? before : {}), ...words }) as JsonObject;
}

function replacedAt(value: Json | undefined, [token, ...rest]: readonly string[], by: Json): Json {
  if (token === undefined) return by;
  if (Array.isArray(value))
    return (value as readonly Json[]).map((one, index) => (String(index) === token ? replacedAt(one, rest, by) : one));
  const object = isJsonObject(value) ? value : {};
  return rest.length === 0
    ? withValueAt(object, childOf('', token), by)
    : { ...object, [token]: replacedAt(object[token], rest, by) };
}
