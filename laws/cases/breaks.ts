import type { Keyword, WritableField } from '../../contract/types';
import type { Json } from '../../model/json';
import { isJsonArray, isJsonObject } from '../../model/json';

/**
 * Whether the keyword forbids a stored value. It does not use the generators: a mistake in what is sent must not repeat
 * itself in how it is judged.
 */
export function breaks(field: WritableField, keyword: Keyword, value: Json | undefined): boolean {
  const { schema } = field;
  switch (keyword) {
    case 'required':
      return value === undefined;
    case 'notNull':
      return value === null;
    case 'notEmpty':
      return value === '';
    case 'notBlank':
      return typeof value === 'string' && /^[ \t\r\n]*$/.test(value);
    case 'enum':
      return value !== undefined && value !== null && isJsonArray(schema['enum']) && !schema['enum'].includes(value);
    case 'const':
      return value !== undefined && value !== schema['const'];
    case 'type':
      return (
        value !== undefined &&
        value !== null &&
        !typesOf(schema['type']).includes(typeOf(value)) &&
        !(typeOf(value) === 'integer' && typesOf(schema['type']).includes('number'))
      );
    case 'maxLength':
      return (
        typeof value === 'string' && typeof schema['maxLength'] === 'number' && [...value].length > schema['maxLength']
      );
    case 'minLength':
      return (
        typeof value === 'string' && typeof schema['minLength'] === 'number' && [...value].length < schema['minLength']
      );
    case 'minimum':
      return typeof value === 'number' && typeof schema['minimum'] === 'number' && value < schema['minimum'];
    case 'maximum':
      return typeof value === 'number' && typeof schema['maximum'] === 'number' && value > schema['maximum'];
    case 'pattern':
      return (
        typeof value === 'string' &&
        typeof schema['pattern'] === 'string' &&
        !new RegExp(schema['pattern'], 'u').test(value)
      );
    case 'format':
    case 'additionalProperties':
      return false;
  }
}

const typesOf = (type: Json | undefined): readonly Json[] =>
  type === undefined ? [] : isJsonArray(type) ? type : [type];

const typeOf = (value: Json): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'array'
      : isJsonObject(value)
        ? 'object'
        : typeof value === 'number' && Number.isInteger(value)
          ? 'integer'
          : typeof value;
