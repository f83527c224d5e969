import type { Json, JsonObject, Pointer } from '../model/json';
import { isJsonObject } from '../model/json';
import { tokensOf } from '../model/pointer';
import type { Context } from './context';
import type { JsonSchema } from './schema';
import { EXTENSION } from './schemaKeywords';
import { readAll, type AnyWord, type Idle, type PartsOf, type Place } from './words/word';

/** The members of a place that it does not share with every other place. */
type Beyond<On extends Place> = Omit<On, keyof Place>;

/** A node's own annotation, in the form in which `readWords` takes several. */
export const annotationsOf = ({ [EXTENSION]: annotation }: JsonSchema): JsonObject[] =>
  isJsonObject(annotation) ? [annotation] : [];

/**
 * Compiles the words of a list at a place. `annotations`: of the schema and of the parts that it was joined from,
 * outermost first. Notes in the ledger which words were read. The vocabulary was checked, so needed words are there.
 */
export function readWords<On extends Place, const List extends readonly AnyWord<On>[]>(
  list: List,
  annotations: readonly JsonObject[],
  place: Beyond<On>,
  { says, report, ledger }: Context,
  skipped?: (word: string) => Omit<Idle, 'at'> | undefined,
): PartsOf<List> {
  const pointerOf = (below: Pointer): Pointer => {
    const [word = ''] = tokensOf(below);
    const owner = annotations.find((annotation) => annotation[word] !== undefined);
    return (owner ? ledger.pointerOf(owner) : '') + below;
  };
  const whole = {
    ...place,
    says: (word, below = '') => ({ ...says(word), at: pointerOf(below) }),
    report: (below, message, hint) => report(pointerOf(below), message, hint),
  } as On;
  const reading = readAll<On, List>(list, writtenIn(list, annotations), whole, skipped);
  ledger.note(list, annotations, reading);
  return reading.parts as PartsOf<List>;
}

function writtenIn(list: readonly AnyWord<never>[], annotations: readonly JsonObject[]): JsonObject {
  const [only = {}, ...more] = annotations;
  if (more.length === 0) return only;
  return Object.fromEntries(
    list.flatMap(({ name, over }): [string, Json][] => {
      const [outer, ...inner] = annotations.flatMap(({ [name]: value }) => (value === undefined ? [] : [value]));
      if (outer === undefined) return [];
      const merge = over as ((outer: Json, inner: Json) => Json) | undefined;
      return [[name, merge ? inner.reduce(merge, outer) : outer]];
    }),
  );
}
