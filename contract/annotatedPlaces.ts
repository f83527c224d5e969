import type { JsonObject } from '../model/json';
import { isJsonObject } from '../model/json';
import { childOf } from '../model/pointer';
import { EXTENSION } from './schemaKeywords';
import { childrenOf, type Located } from './schemaWalk';

/** Under these stand names of the author's choice, not keywords. */
const NAMES = ['properties', 'patternProperties', '$defs', 'dependentSchemas', 'schemas', 'paths', 'responses'];

/** Under these stand values of the API, not parts of its description. */
const VALUES = ['example', 'examples', 'default', 'const', 'enum'];

/** Every object of a document that carries an annotation, in the order of the document. */
export function* annotatedPlaces(document: JsonObject): Generator<Located> {
  yield* within({ pointer: '', node: document }, false);
}

function* within({ pointer, node }: Located, areNames: boolean): Generator<Located> {
  if (!areNames && node[EXTENSION] !== undefined) yield { pointer, node };
  for (const [key, value] of childrenOf(node)) {
    if (!areNames && (VALUES.includes(key) || key.startsWith('x-'))) continue;
    if (typeof value !== 'object' || value === null) continue;
    // A list has no names of its own.
    const child: Located = {
      pointer: childOf(pointer, key),
      node: isJsonObject(value) ? value : Object.fromEntries(childrenOf(value)),
    };
    yield* within(child, !areNames && NAMES.includes(key) && isJsonObject(value));
  }
}
