import fc from 'fast-check';
import type { Keyword, WritableField } from '../../contract/types';
import type { Json } from '../../model/json';
import { countCodePoints, inCharacters } from '../values/lengths';
import { enumOf, listedValues, namesType, typesOf } from '../../model/schema';
import { numberIn, textIn } from '../schema/keywords';
import { numberLimits } from '../schema/limits';
import { refusedKeys } from './keys';
import { refusedListedArbitrary } from './randomListed';
import { textArbitrary } from '../values/textArbitrary';
import type { Choices } from '../types';
import { wrongTypeArbitrary } from './randomTypes';

/** All values that break one keyword in one way. A value that shrinks stays in its class. */
export interface RefusedClass {
  readonly keyword: Keyword;
  readonly values: fc.Arbitrary<Json | undefined>;
  /** What a value of the class is, in words. */
  readonly say: (value: Json | undefined) => string;
}

/** The ways in which a value can break exactly one keyword that the field's schema or statements have. */
export function refusedClasses(field: WritableField, choices: Choices): RefusedClass[] {
  return [
    ...textClasses(field, choices),
    ...statementClasses(field),
    ...listedClasses(field),
    ...numberClasses(field),
    ...typeClasses(field),
    ...keyClasses(field, choices),
  ];
}

const quoted = (value: Json | undefined): string => (value === undefined ? 'left out' : JSON.stringify(value));
const length = (value: Json | undefined): string => inCharacters(countCodePoints(String(value)));

function textClasses({ schema }: WritableField, { marked = true, text = 'plain' }: Choices): RefusedClass[] {
  if (!namesType(schema, 'string') || listedValues(schema)) return [];
  const max = numberIn(schema, 'maxLength');
  const min = numberIn(schema, 'minLength') ?? 0;
  const pattern = textIn(schema, 'pattern');
  const inside = textArbitrary({ min: Math.max(1, min), max: max ?? Math.max(min, 60), marked: false, text: 'plain' });
  return [
    ...(max === undefined
      ? []
      : [
          {
            keyword: 'maxLength',
            values: textArbitrary({ min: max + 1, max: max + 2000, marked, text }),
            say: length,
          } as const,
        ]),
    ...(min === 0
      ? []
      : [
          {
            keyword: 'minLength',
            values: min === 1 ? fc.constant('') : textArbitrary({ min: 1, max: min - 1, marked: false, text }),
            say: length,
          } as const,
        ]),
    ...(pattern === undefined
      ? []
      : [
          {
            keyword: 'pattern',
            values: inside.filter((value) => !new RegExp(pattern, 'u').test(value)),
            say: quoted,
          } as const,
        ]),
    ...(textIn(schema, 'format') !== 'uuid'
      ? []
      : [
          { keyword: 'format', values: inside.filter((value) => !/[0-9a-f-]{32,}/i.test(value)), say: quoted } as const,
        ]),
  ];
}

function statementClasses({ schema, required, statements }: WritableField): RefusedClass[] {
  const least = Math.max(1, numberIn(schema, 'minLength') ?? 1);
  const most = Math.min(numberIn(schema, 'maxLength') ?? Infinity, least + 40);
  const blank = fc.string({ unit: fc.constantFrom(' ', '\t', '\r', '\n'), minLength: least, maxLength: most });
  return [
    ...(statements.notEmpty
      ? [{ keyword: 'notEmpty', values: fc.constant(''), say: () => 'empty text' } as const]
      : []),
    ...(statements.notBlank ? [{ keyword: 'notBlank', values: blank, say: quoted } as const] : []),
    ...(statements.notNull ? [{ keyword: 'notNull', values: fc.constant(null), say: () => 'null' } as const] : []),
    ...(required || statements.required
      ? [{ keyword: 'required', values: fc.constant(undefined), say: () => 'left out' } as const]
      : []),
  ];
}

function listedClasses({ schema }: WritableField): RefusedClass[] {
  const listed = listedValues(schema);
  const types = typesOf(schema);
  if (!listed || (types.length > 0 && !types.includes('string'))) return [];
  return [
    { keyword: enumOf(schema) !== undefined ? 'enum' : 'const', values: refusedListedArbitrary(listed), say: quoted },
  ];
}

function numberClasses({ schema }: WritableField): RefusedClass[] {
  const types = typesOf(schema);
  if (listedValues(schema) || !(types.includes('integer') || types.includes('number'))) return [];
  const { min, max } = numberLimits(schema);
  return [
    ...(min === undefined
      ? []
      : [{ keyword: 'minimum', values: fc.integer({ min: min - 2 ** 31, max: min - 1 }), say: quoted } as const]),
    ...(max === undefined
      ? []
      : [{ keyword: 'maximum', values: fc.integer({ min: max + 1, max: max + 2 ** 31 }), say: quoted } as const]),
  ];
}

function typeClasses({ schema, statements }: WritableField): RefusedClass[] {
  const values = wrongTypeArbitrary(schema, { withNull: !statements.notNull });
  return values ? [{ keyword: 'type', values, say: quoted }] : [];
}

function keyClasses(field: WritableField, choices: Choices): RefusedClass[] {
  const values = refusedKeys(field, choices).map(({ value }) => value);
  return values.length === 0
    ? []
    : [{ keyword: 'additionalProperties', values: fc.constantFrom(...values), say: quoted }];
}
