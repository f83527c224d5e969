import type { ErrorObject } from 'ajv';
import type Ajv2020 from 'ajv/dist/2020';
import type { JsonSchema, Validate, Violation } from './types';

/** A hostile body can break a schema a million times; nobody reads more than these. */
const MOST_VIOLATIONS = 50;

/** Compiles a schema once. A missing body is itself a violation. */
export function compileValidator(ajv: Ajv2020, schema: JsonSchema): Validate {
  const validate = ajv.compile(schema);
  return (value) => {
    if (value === undefined) return [{ keyword: 'required', at: '', message: 'there is no JSON body' }];
    if (validate(value)) return [];
    // "if" only repeats that its "then" or "else" failed, which reports for itself.
    return (validate.errors ?? [])
      .filter(({ keyword }) => keyword !== 'if')
      .slice(0, MOST_VIOLATIONS)
      .map(violationOf);
  };
}

/** For answers without content there is nothing to be wrong. */
export const acceptAnything: Validate = () => [];

function violationOf(error: ErrorObject): Violation {
  return { keyword: error.keyword, at: error.instancePath, message: messageOf(error) };
}

function messageOf(error: ErrorObject): string {
  switch (error.keyword) {
    case 'enum':
      return `must be one of ${listed(error.params['allowedValues'] as readonly unknown[])}`;
    case 'const':
      return `must be ${JSON.stringify(error.params['allowedValue'])}`;
    case 'required':
      return `must have "${String(error.params['missingProperty'])}"`;
    case 'additionalProperties':
      return `must not have "${String(error.params['additionalProperty'])}"`;
    default:
      return error.message ?? `breaks ${error.keyword}`;
  }
}

const listed = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(', ');
