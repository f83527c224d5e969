import { wordsOf, type SchemaWords } from './annotations';
import type { CompiledOperation } from './compileOperation';
import type { Context } from './context';
import { fieldLabel, isBelow } from './fieldLabel';
import { propertiesBelow, type Property } from './schemaShape';
import type { RoleField } from './types';

/**
 * What a role shows, over all answers that show one; where answers describe a field differently, the first one counts.
 */
export function compileRoleFields(operations: readonly CompiledOperation[], context: Context): RoleField[] {
  const seen = new Map<string, { property: Property; shownBy: string[] }>();
  for (const { operation, shows } of operations) {
    if (shows === undefined) continue;
    for (const property of propertiesBelow(shows, '')) {
      if (!isBelow(property.pointer, context.fieldsAt) && property.pointer !== context.idAt) continue;
      const known = seen.get(property.pointer);
      if (known === undefined) seen.set(property.pointer, { property, shownBy: [operation.name] });
      else known.shownBy.push(operation.name);
    }
  }
  const isLeaf = (pointer: string): boolean => ![...seen.keys()].some((other) => isBelow(other, pointer));
  return [...seen.values()].map(({ property, shownBy }) =>
    compileRoleField({ ...property, isLeaf: isLeaf(property.pointer) }, shownBy, context),
  );
}

function compileRoleField(
  { pointer, schema, isLeaf }: Property,
  shownBy: readonly string[],
  context: Context,
): RoleField {
  const words = wordsOf<SchemaWords>(schema);
  const { says } = context;
  return {
    pointer,
    label: fieldLabel(pointer, context.fieldsAt),
    schema,
    isLeaf,
    shownBy,
    derived: words.derived ?? false,
    ...(words.readOnly !== undefined && { readOnly: says(words.readOnly) }),
    ...(words.createOnly !== undefined && { createOnly: says(words.createOnly) }),
    ...(words.unique !== undefined && { unique: says(words.unique) }),
    ...(words.count !== undefined && { count: says(words.count) }),
    ...(words.agrees !== undefined && { agrees: { counts: words.agrees.counts, statement: says(words.agrees.says) } }),
    ...(words.removedAt !== undefined && { removedAt: says(words.removedAt) }),
    ...(words.keysFrom !== undefined && { keysFrom: words.keysFrom }),
    ...(words.dropFalse !== undefined && { dropFalse: says(words.dropFalse) }),
    ...(words.groupKeys !== undefined && {
      groupKeys: { keys: words.groupKeys.keys, only: words.groupKeys.only, statement: says(words.groupKeys.says) },
    }),
    ...(words.ofCreated !== undefined && {
      ofCreated: { value: words.ofCreated.value, statement: says(words.ofCreated.says) },
    }),
  };
}
