import type { Json, JsonObject, Pointer } from '../model/json';
import { isJsonObject } from '../model/json';
import { didYouMean } from '../model/nearest';
import { childOf, valueAt } from '../model/pointer';
import { finding, type Finding } from './problem';
import { childrenOf } from './schemaWalk';

/**
 * References stand alone and stay within the document. Some tools drop keywords beside a `$ref`, others merge them,
 * so a rule written there might silently never be checked.
 */
export function checkRefs(document: JsonObject): Finding[] {
  return [...refsWithin(document, '')].flatMap(({ pointer, node, ref }) => {
    const beside = Object.keys(node).filter((key) => key !== '$ref');
    if (beside.length > 0) {
      const words = beside.map((key) => `"${key}"`).join(', ');
      return [
        finding(
          pointer,
          `a $ref stands alone, but ${words} ${beside.length === 1 ? 'stands' : 'stand'} beside this one`,
          'write "allOf: [{$ref: ...}]" in its place, or move them into the schema that is referred to',
        ),
      ];
    }
    if (typeof ref !== 'string' || !/^#(\/|$)/.test(ref))
      return [
        finding(
          pointer,
          `$ref ${JSON.stringify(ref)} does not point within this document`,
          'write it as "#/components/..."',
        ),
      ];
    const target = ref.slice(1);
    if (valueAt(document, target) !== undefined) return [];
    const parent = target.slice(0, target.lastIndexOf('/'));
    const siblings = childrenOf(valueAt(document, parent)).map(([key]) => key);
    return [finding(pointer, `$ref "${ref}" points at nothing`, didYouMean(target.slice(parent.length + 1), siblings))];
  });
}

function* refsWithin(node: Json, pointer: Pointer): Generator<{ pointer: Pointer; node: JsonObject; ref: Json }> {
  // A property may be called "$ref"; then its value is a schema, not a text.
  if (isJsonObject(node) && node['$ref'] !== undefined && !isJsonObject(node['$ref']))
    yield { pointer, node, ref: node['$ref'] };
  for (const [key, value] of childrenOf(node)) {
    if (key === 'example' || key === 'examples') continue;
    yield* refsWithin(value, childOf(pointer, key));
  }
}
