import type { Json, JsonObject, Pointer } from '../model/json';
import { isJsonObject } from '../model/json';
import { valueAt } from '../model/pointer';
import { childrenOf } from './schemaWalk';

/** Whether an operation of a document reaches a pointer, by itself or over references. `document`: as written. */
export function makeReached(document: JsonObject): (pointer: Pointer) => boolean {
  const targets = new Set<Pointer>();
  const follow = (node: Json): void => {
    const ref = isJsonObject(node) ? node['$ref'] : undefined;
    if (typeof ref === 'string' && !targets.has(ref.slice(1))) {
      const target = valueAt(document, ref.slice(1));
      targets.add(ref.slice(1));
      if (target !== undefined) follow(target);
    }
    for (const [, child] of childrenOf(node)) if (typeof child === 'object') follow(child);
  };
  follow(document['paths'] ?? null);
  return (pointer) =>
    !pointer.startsWith('/components/') ||
    [...targets].some((target) => pointer === target || pointer.startsWith(`${target}/`));
}
