import type { JsonSchema } from '../../contract/types';
import { typesOf } from '../../model/schema';

interface Form {
  readonly json: string;
  /** Only for ids that are integers. */
  readonly integers: boolean;
  /** Certainly no id. Otherwise it may be the id of a role that does not exist. */
  readonly none: boolean;
}

const forms = {
  'with a fraction': { json: '"{A}".5', integers: true, none: true },
  'in an array': { json: '["{A}"]', integers: false, none: true },
  'in an array of an array': { json: '[["{A}"]]', integers: false, none: true },
  'in an object': { json: '{"id":"{A}"}', integers: false, none: true },
  'as text': { json: '""{A}""', integers: true, none: true },
  'as text with a letter after it': { json: '""{A}"x"', integers: true, none: true },
  'null instead': { json: 'null', integers: false, none: true },
  'less than nothing': { json: '-"{A}"', integers: true, none: false },
  'beyond 64 bits': { json: '100000000000000000000', integers: true, none: false },
  'beyond all numbers': { json: '1e400', integers: true, none: false },
} as const satisfies Readonly<Record<string, Form>>;

export type BodyIdForm = keyof typeof forms;

export const bodyIdForms = Object.keys(forms) as readonly BodyIdForm[];

/** JSON text for an odd id in a body; `"{A}"` stands for the id of role A as JSON. */
export const bodyIdJson = (form: BodyIdForm): string => forms[form].json;

/** The forms that are odd for ids of this schema. */
export function bodyIdFormsFor(schema: JsonSchema): BodyIdForm[] {
  const types = typesOf(schema);
  const integers = types.includes('integer') && !types.includes('string');
  return bodyIdForms.filter((form) => integers || !forms[form].integers);
}

/** Whether such an id certainly names no role. A server may answer differently to an id that it never gave out. */
export const isNoId = (form: BodyIdForm): boolean => forms[form].none;
