import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { JsonSchema, Keyword, Statement, WritableField } from '../contract/types';
import { isJsonObject, type Json } from '../model/json';
import { acceptedArbitrary, refusedArbitrary } from './random/items';
import { acceptedValues } from './accepted';
import { MARK_PLACEHOLDER } from './values/mark';
import { refusedValues } from './refused';
import { refusedClasses } from './refused/random';
import type { Choices } from './types';

const statement: Statement = {
  level: 'must',
  source: { kind: 'document', document: 'A document', section: 'A section' },
};

function field(
  label: string,
  schema: JsonSchema,
  more: { required?: boolean; stated?: readonly Keyword[]; feature?: WritableField['feature'] } = {},
): WritableField {
  return {
    pointer: `/${label.replaceAll('.', '/')}`,
    label,
    schema,
    isLeaf: schema['properties'] === undefined,
    required: more.required ?? false,
    neverStored: [],
    lengthUnit: 'code-points',
    statements: Object.fromEntries((more.stated ?? []).map((keyword) => [keyword, statement])),
    ...(more.feature ? { feature: more.feature } : {}),
  };
}

const group: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    ['create', 'read', 'update', 'delete', 'manage'].map((key) => [key, { type: 'boolean' }]),
  ),
};
const rights: Choices = {
  keys: ['shifts', 'team_membership', '__proto__'],
  groupKeys: { keys: ['create', 'read', 'update', 'delete'], only: { team_membership: ['manage'] } },
};
const limits = field(
  'limit',
  { type: 'string', enum: ['account', 'none'] },
  { feature: { name: 'limits', enabling: ['account'] } },
);
const siblings = [field('seen', { type: 'string', enum: ['account', 'department', 'own'] }), limits];

const fields: readonly (readonly [WritableField, Choices])[] = [
  [
    field('name', { type: 'string', maxLength: 70 }, { required: true, stated: ['notEmpty', 'notBlank', 'notNull'] }),
    {},
  ],
  [
    field(
      'nullable-name',
      { type: ['string', 'null'], minLength: 1, maxLength: 50 },
      { stated: ['notNull', 'notBlank', 'required'] },
    ),
    {},
  ],
  [field('odd-name', { type: 'string', minLength: 1, maxLength: 50 }), { text: 'odd' }],
  [field('code', { type: 'string', minLength: 5, maxLength: 8 }, { stated: ['notBlank'] }), { marked: false }],
  [field('description', { type: ['string', 'null'], maxLength: 255 }), { text: 'odd', marked: false }],
  [field('free-text', { type: 'string' }), {}],
  [field('enabled', { type: 'boolean' }, { required: true }), {}],
  [field('setting', { type: ['boolean', 'null'] }, { feature: { name: 'video', enabling: [true] } }), {}],
  [siblings[0] as WritableField, { siblings }],
  [limits, { siblings }],
  [field('effect', { type: ['string', 'null'], enum: [null, 'imagefill', 'colorfill'] }), { siblings }],
  [field('untyped', { enum: ['A', 'b'] }), {}],
  [field('kind', { type: 'string', const: 'role' }, { required: true }), {}],
  [field('color', { type: 'string', pattern: '^#[0-9a-f]{6}$' }), {}],
  [field('account', { type: 'string', format: 'uuid' }), {}],
  [field('group', { type: 'integer', minimum: 1 }, { required: true }), {}],
  [field('level', { type: 'integer', minimum: -3, maximum: 9 }), {}],
  [field('share', { type: ['number', 'null'], exclusiveMinimum: 0, maximum: 100 }), {}],
  [field('ids', { type: 'array', items: { type: 'integer', minimum: 1 }, minItems: 1 }), {}],
  [field('rights', { type: 'object', additionalProperties: group }), rights],
  [field('free', { type: ['object', 'null'] }), {}],
  [field('closed', group), {}],
];

const ajv = addFormats(new Ajv({ allErrors: true, strict: false }));
const validators = new Map<JsonSchema, ValidateFunction>();
const validatorOf = (schema: JsonSchema): ValidateFunction => {
  const known = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, known);
  return known;
};

/** Everything that a value breaks, judged by a validator and by the words of the statements. */
function broken(
  { schema, statements, required }: WritableField,
  { groupKeys }: Choices,
  value: Json | undefined,
): Set<string> {
  if (value === undefined) return new Set(required || statements.required ? ['required'] : []);
  const validate = validatorOf(schema);
  const keywords = validate(value)
    ? []
    : (validate.errors ?? []).map(({ keyword }) =>
        keyword.replace('exclusiveMinimum', 'minimum').replace('exclusiveMaximum', 'maximum'),
      );
  const holders = new Map(Object.entries(groupKeys?.only ?? {}));
  const foreignKey =
    groupKeys &&
    isJsonObject(value) &&
    Object.entries(value).some(
      ([key, inner]) =>
        isJsonObject(inner) &&
        Object.keys(inner).some((name) => !groupKeys.keys.includes(name) && !holders.get(key)?.includes(name)),
    );
  return new Set([
    ...keywords,
    ...(foreignKey ? ['additionalProperties'] : []),
    ...(statements.notEmpty && value === '' ? ['notEmpty'] : []),
    ...(statements.notBlank && typeof value === 'string' && /^[ \t\r\n]+$/.test(value) ? ['notBlank'] : []),
    ...(statements.notNull && value === null ? ['notNull'] : []),
  ]);
}

/** What cannot but break as well where a keyword is broken. */
const implied: Readonly<Partial<Record<Keyword, readonly string[]>>> = {
  type: ['enum', 'const'],
  notNull: ['type', 'enum'],
  notEmpty: ['minLength'],
  minLength: ['notEmpty'],
  const: ['enum'],
};

const isOnly = (keyword: Keyword, found: ReadonlySet<string>): boolean =>
  found.has(keyword) && [...found].every((each) => each === keyword || implied[keyword]?.includes(each));

/** Gives a value and, some levels down, a sample of what it shrinks to. */
class Shrunk<T> extends fc.Arbitrary<T[]> {
  constructor(private readonly inner: fc.Arbitrary<T>) {
    super();
  }
  override generate(random: fc.Random, bias: number | undefined): fc.Value<T[]> {
    const root = this.inner.generate(random, bias);
    const walk = (node: fc.Value<T>, depth: number): T[] => {
      const below = depth === 0 ? [] : [...this.inner.shrink(node.value_, node.context).take(3)];
      return [node.value_, ...below.flatMap((each) => walk(each, depth - 1))];
    };
    return new fc.Value(walk(root, 3), undefined);
  }
  override canShrinkWithoutContext(value: unknown): value is T[] {
    return value === undefined;
  }
  override shrink(): fc.Stream<fc.Value<T[]>> {
    return fc.Stream.nil();
  }
}

const sample = <T>(arbitrary: fc.Arbitrary<T>, seed: number, numRuns: number): T[] =>
  fc.sample(arbitrary, { seed, numRuns });
const substituted = (value: Json): Json =>
  JSON.parse(JSON.stringify(value).replaceAll(MARK_PLACEHOLDER, '0123456789abcdef')) as Json;

describe.each(fields.map(([each, choices]) => [each.label, each, choices] as const))('%s', (_, each, choices) => {
  const refuses = refusedClasses(each, choices).length > 0;

  test('what must be accepted is valid, with the mark put in too', () => {
    for (const { value } of acceptedValues(each, choices)) {
      expect([value, ...broken(each, choices, value)]).toEqual([value]);
      expect([...broken(each, choices, substituted(value))]).toEqual([]);
    }
  });

  test('what must be refused breaks its keyword alone, with the mark put in too', () => {
    for (const { keyword, value } of refusedValues(each, choices)) {
      expect([value, isOnly(keyword, broken(each, choices, value))]).toEqual([value, true]);
      if (value !== undefined) expect(isOnly(keyword, broken(each, choices, substituted(value)))).toBe(true);
    }
  });

  test('every keyword has one quick value, quick values come first, and no two are called the same', () => {
    const all = refusedValues(each, choices);
    const quick = all.filter(({ tier }) => tier === 'quick').map(({ keyword }) => keyword);
    expect(all.slice(0, quick.length).map(({ keyword }) => keyword)).toEqual(quick);
    expect([...quick].sort()).toEqual([...new Set(all.map(({ keyword }) => keyword))].sort());
    expect(new Set(all.map(({ keyword, what }) => `${keyword}: ${what}`)).size).toBe(all.length);
  });

  test('random accepted values are valid, and all they shrink to', () => {
    const values = sample(new Shrunk(acceptedArbitrary(each, choices)), 3, 30).flat();
    expect(values.filter((value) => broken(each, choices, value).size > 0)).toEqual([]);
  });

  test('random refused values break their keyword alone, and all they shrink to', () => {
    if (!refuses) return;
    const trees = sample(new Shrunk(refusedArbitrary(each, choices)), 3, 100);
    expect(trees.flat().filter(({ keyword, value }) => !isOnly(keyword, broken(each, choices, value)))).toEqual([]);
    expect(trees.filter((tree) => tree.some(({ keyword }) => keyword !== tree[0]?.keyword))).toEqual([]);
  });

  test('the same seed gives the same values, deterministic or random', () => {
    expect(acceptedValues(each, choices)).toEqual(acceptedValues(each, choices));
    expect(sample(acceptedArbitrary(each, choices), 7, 20)).toEqual(sample(acceptedArbitrary(each, choices), 7, 20));
    if (refuses)
      expect(sample(refusedArbitrary(each, choices), 7, 20)).toEqual(sample(refusedArbitrary(each, choices), 7, 20));
  });

  test('random refusals know the same keywords as the listed ones', () => {
    const listed = new Set(refusedValues(each, choices).map(({ keyword }) => keyword));
    expect(new Set(refusedClasses(each, choices).map(({ keyword }) => keyword))).toEqual(listed);
  });
});

test('another seed gives other values', () => {
  const [name] = fields[0] ?? [];
  if (!name) throw new Error('no field');
  expect(sample(acceptedArbitrary(name), 1, 20)).not.toEqual(sample(acceptedArbitrary(name), 2, 20));
});

test('the shrink trees that these tests walk do branch', () => {
  const [name] = fields[0] ?? [];
  if (!name) throw new Error('no field');
  const values = sample(new Shrunk(refusedArbitrary(name)), 3, 50)
    .flat()
    .map(({ value }) => value);
  expect(new Set(values).size).toBeGreaterThan(200);
});
