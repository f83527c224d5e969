import type { JsonSchema } from './types';

// What is assumed is never above observe, so the pattern has no other form for it.
const STATEMENT = '^((must|should|observe): (\\[(public|common)\\] )?|observe: \\[assumed\\] )[^\\s\\[]';

/** "must: Create Role", "should: [public] Users > Roles", or {says, note}. The other words refer to it by its `$id`. */
export const STATEMENT_WORD: JsonSchema = {
  $id: 'statement',
  type: ['string', 'object'],
  pattern: STATEMENT,
  properties: { says: { type: 'string', pattern: STATEMENT }, note: { type: 'string', minLength: 1 } },
  required: ['says'],
  additionalProperties: false,
};
const statement: JsonSchema = { $ref: 'statement' };
const text: JsonSchema = { type: 'string', minLength: 1 };
const flag: JsonSchema = { type: 'boolean' };
const pointer: JsonSchema = { type: 'string', pattern: '^(/.*)?$' };
const oneOf = (...words: string[]): JsonSchema => ({ type: 'string', enum: words });
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const mapOf = (values: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: values });
const words = (properties: Record<string, JsonSchema>, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const keywords = [
  'type',
  'enum',
  'const',
  'maxLength',
  'minLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'required',
  'additionalProperties',
  'notEmpty',
  'notBlank',
  'notNull',
];
const statedKeywords = words(Object.fromEntries(keywords.map((keyword) => [keyword, statement])));
const assumed = listOf(oneOf('method', 'path', 'body'));
const where = mapOf({ type: ['string', 'number', 'boolean', 'null'] });
const assignmentRequest = words({ method: text, path: text, body: {}, mediaType: text }, ['method', 'path']);

/** The words of `x-rolecall` at the document's root. */
export const ROOT_WORDS: JsonSchema = words(
  {
    id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' },
    document: text,
    role: words({ id: pointer, name: pointer, fields: pointer }, ['id', 'name']),
    rateLimit: { type: 'string', pattern: '^[1-9][0-9]*/(s|min|h)$' },
    tenant: words(
      {
        parameter: text,
        foreign: statement,
        refusal: words({ status: { type: 'integer' }, says: statement }, ['status', 'says']),
      },
      ['parameter', 'foreign'],
    ),
    builtIns: listOf(
      words(
        {
          label: text,
          where,
          single: flag,
          fixed: listOf(words({ field: pointer, to: {}, says: statement }, ['field', 'says'])),
          free: listOf(words({ field: pointer, says: statement }, ['field', 'says'])),
          undeletable: statement,
        },
        ['label', 'where'],
      ),
    ),
    delete: words({ inUse: statement, soft: flag, gone: statement }, ['inUse', 'gone']),
    assignment: words(
      {
        set: assignmentRequest,
        clear: assignmentRequest,
        read: words({ method: text, path: text, roleIdAt: pointer }, ['method', 'path', 'roleIdAt']),
        none: {},
        assumed,
        section: text,
      },
      ['set', 'read', 'section'],
    ),
    atLeast: words(
      {
        n: { type: 'integer', minimum: 1 },
        where,
        says: statement,
        lastRefused: statement,
        freeWhileAnother: statement,
      },
      ['n', 'where', 'says'],
    ),
    guards: listOf(
      words(
        {
          label: text,
          places: listOf(words({ within: oneOf('item', 'document'), at: pointer }, ['within', 'at'])),
          forbids: oneOf('update', 'delete'),
          field: pointer,
          says: statement,
        },
        ['label', 'places', 'forbids', 'says'],
      ),
    ),
    nameFilter: words({ query: mapOf(text), says: statement }, ['query', 'says']),
    paging: words({ nextAt: pointer }, ['nextAt']),
    headers: mapOf(text),
    notes: listOf(words({ rules: text, note: text }, ['rules', 'note'])),
  },
  ['id', 'document', 'role', 'delete'],
);

/** The words at an operation. */
export const OPERATION_WORDS: JsonSchema = words(
  {
    plays: oneOf('list', 'show', 'create', 'update', 'delete', 'write-only'),
    form: oneOf('single', 'bulk'),
    section: text,
    assumed,
    allowed: statement,
    items: pointer,
    id: pointer,
    whole: statement,
    answer: words({
      holds: oneOf('role', 'roles', 'ack'),
      at: pointer,
      status: statement,
      shape: statement,
      errors: statement,
    }),
  },
  ['plays', 'section', 'allowed'],
);

/** The words at a path parameter. */
export const PARAMETER_WORDS: JsonSchema = words({ is: oneOf('role-id', 'tenant'), outside: statement }, ['is']);

/** The words at a property's schema: the first group speaks of what requests send, the second of what answers show. */
export const SCHEMA_WORDS: JsonSchema = words({
  refuses: statedKeywords,
  neverStores: statedKeywords,
  lengthUnit: oneOf('code-points', 'open'),
  default: statement,
  nullKeeps: statement,
  unsentStays: statement,
  merges: statement,
  replaces: statement,
  feature: words({ name: text, enabling: { type: 'array', minItems: 1 }, says: statement }, ['name', 'enabling']),
  accepted: statement,
  readBack: statement,
  condition: statement,

  readOnly: statement,
  createOnly: statement,
  unique: statement,
  count: statement,
  agrees: words({ counts: pointer, says: statement }, ['counts', 'says']),
  removedAt: statement,
  derived: flag,
  keysFrom: oneOf('built-in'),
  dropFalse: statement,
  groupKeys: words({ keys: listOf(text), only: mapOf(listOf(text)), says: statement }, ['keys', 'only', 'says']),
  ofCreated: words({ value: {}, says: statement }, ['value', 'says']),
});
