import type { Feature, JsonSchema, Keyword, RoleField, Statement, WritableField } from '../../contract/types';
import type { Json } from '../../model/json';
import type { Level, Source } from '../../model/rule';

export const source: Source = { kind: 'document', document: 'Tiny roles', section: '1' };
export const says = (level: Level = 'must'): Statement => ({ level, source });

export const boolean: JsonSchema = { type: 'boolean' };
export const schemas = {
  name: { type: 'string', minLength: 1, maxLength: 40 },
  colour: { type: 'string', enum: ['red', 'green', 'blue'] },
  loud: { type: ['boolean', 'null'] },
  limits: { type: 'object', properties: { read: boolean, write: boolean }, additionalProperties: false },
  rights: { type: 'object', additionalProperties: { type: 'object', additionalProperties: boolean } },
} as const satisfies Record<string, JsonSchema>;

export const shownSchema: JsonSchema = {
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

export const inside = (member: string, schema: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: { [member]: schema },
  required: [member],
});

export function writable(pointer: string, schema: JsonSchema, more: Partial<WritableField> = {}): WritableField {
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

export function fieldsOf(plays: 'create' | 'update'): WritableField[] {
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

export const roleFields: readonly RoleField[] = [
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
