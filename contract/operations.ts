import type { JsonObject, Pointer } from '../model/json';
import { isJsonObject } from '../model/json';
import { childOf, valueAt } from '../model/pointer';
import { childrenOf, type Located } from './schemaWalk';

export interface LocatedOperation extends Located {
  readonly method: string;
  readonly path: string;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** The operations of a document, in its order. */
export function operationsOf(document: JsonObject): LocatedOperation[] {
  return childrenOf(document['paths']).flatMap(([path, item]) =>
    childrenOf(item).flatMap(([method, node]) =>
      METHODS.includes(method) && isJsonObject(node)
        ? [{ pointer: childOf(childOf('/paths', path), method), node, method: method.toUpperCase(), path }]
        : [],
    ),
  );
}

/** An operation's parameters, with those of its path before its own; references are followed. */
export function parametersOf(document: JsonObject, operation: LocatedOperation): Located[] {
  const pathItem = childOf('/paths', operation.path);
  return [pathItem, operation.pointer].flatMap((owner) => {
    const list = childOf(owner, 'parameters');
    return childrenOf(valueAt(document, list)).flatMap(([index, node]) =>
      followed(document, node, childOf(list, index)),
    );
  });
}

function followed(document: JsonObject, node: unknown, pointer: Pointer): Located[] {
  if (!isJsonObject(node)) return [];
  const ref = node['$ref'];
  if (typeof ref !== 'string') return [{ pointer, node }];
  const target = valueAt(document, ref.slice(1));
  return isJsonObject(target) ? [{ pointer: ref.slice(1), node: target }] : [];
}
