import Ajv2020 from 'ajv/dist/2020';
import type { ErrorObject } from 'ajv/dist/2020';
import schema from '../model/results.schema.json';
import type { Results } from '../model/results';
import { shortLine } from './text/shortLine';

/** What came of reading results: the results, or one line that says what is wrong with them. */
export type CheckedResults =
  { readonly ok: true; readonly results: Results } | { readonly ok: false; readonly problem: string };

/** Holds parsed JSON against the results' schema, so that a damaged or foreign file is refused with one clear line. */
export function checkResults(value: unknown): CheckedResults {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile<Results>(schema);
  if (validate(value)) return { ok: true, results: value };
  return { ok: false, problem: problemOf(validate.errors ?? []) };
}

/** Errors of `anyOf` branches come before the one that sums them up: the deepest place says most. */
function problemOf(errors: readonly ErrorObject[]): string {
  const worst = errors.toSorted((a, b) => depth(b) - depth(a))[0];
  if (worst === undefined) return 'not results of a run';
  const allowed = (worst.params as { readonly allowedValues?: readonly unknown[] }).allowedValues;
  const place = worst.instancePath === '' ? 'the file' : shortLine(worst.instancePath, 200);
  return (
    `not results of a run: ${place} ` +
    `${worst.message ?? 'is wrong'}${allowed === undefined ? '' : ` (${allowed.join(', ')})`}`
  );
}

const depth = ({ instancePath }: ErrorObject): number => instancePath.split('/').length;
