import type { JsonObject } from '../model/json';
import { sameJson } from '../model/same';
import type { CompiledOperation } from './compileOperation';
import type { Context } from './context';
import { fieldLabel, isBelow } from './fieldLabel';
import type { RoleField } from './fields';
import { plainSchema } from './plainSchema';
import { readWords } from './readWords';
import { propertiesBelow, type Property } from './schemaShape';
import { SHOWN_WORDS } from './words/shown';
import type { ShownPlace } from './words/shown/place';
import type { Statement } from './words/statement';

/** A property of a role: the schema of the first answer that shows it, the annotations of all. */
interface Shown extends Property {
  readonly shownBy: readonly string[];
}

/** The fields of a role, from all answers that show one. */
export function compileRoleFields(operations: readonly CompiledOperation[], context: Context): RoleField[] {
  const shown = new Map<string, Shown>();
  for (const { operation, shows } of operations) {
    if (shows === undefined) continue;
    noteRoleWords(plainSchema(shows).annotations, context);
    for (const property of propertiesBelow(shows, '')) {
      if (!isBelow(property.pointer, context.fieldsAt) && property.pointer !== context.idAt) continue;
      const known = shown.get(property.pointer);
      shown.set(
        property.pointer,
        known ? joined(known, property, operation.name, context) : { ...property, shownBy: [operation.name] },
      );
    }
  }
  const pointers = [...shown.keys()];
  return [...shown.values()].map((one) =>
    compileRoleField({ ...one, isLeaf: !pointers.some((other) => isBelow(other, one.pointer)) }, pointers, context),
  );
}

/** Several answers may describe a role; their words about one property must not differ. */
function joined(known: Shown, { annotations }: Property, operation: string, context: Context): Shown {
  const more = annotations.filter((annotation) => !known.annotations.includes(annotation));
  for (const annotation of more) {
    for (const { name } of SHOWN_WORDS) {
      const before = known.annotations.find((one) => one[name] !== undefined)?.[name];
      if (before !== undefined && annotation[name] !== undefined && !sameJson(before, annotation[name]))
        context.report(
          `${context.ledger.pointerOf(annotation)}/${name}`,
          `${operation} says "${name}" of "${known.pointer}" otherwise than ${known.shownBy.join(', ')}`,
          'say the same, or say it once',
        );
    }
  }
  return { ...known, annotations: [...known.annotations, ...more], shownBy: [...known.shownBy, operation] };
}

/** Words about properties have no effect at the role that holds them. */
function noteRoleWords(annotations: readonly JsonObject[], { ledger }: Context): void {
  const idle = SHOWN_WORDS.map(({ name }) => ({
    at: `/${name}`,
    why: 'it speaks of a property, and here stands the schema of a whole role',
    remedy: 'write it at the properties',
  }));
  ledger.note(SHOWN_WORDS, annotations, { parts: {}, idle });
}

/** OpenAPI's own statement about `readOnly: true`. */
const SHOULD_NOT_BE_SENT: Statement = {
  level: 'should',
  source: { kind: 'common', document: 'OpenAPI 3.1', section: 'Schema Object > readOnly' },
};

function compileRoleField(shown: Shown, pointers: readonly string[], context: Context): RoleField {
  const { pointer, schema, annotations, isLeaf, shownBy } = shown;
  const words = readWords<ShownPlace, typeof SHOWN_WORDS>(
    SHOWN_WORDS,
    annotations,
    { schema, alsoSays: (word) => annotations.some((annotation) => annotation[word] !== undefined), shown: pointers },
    context,
  );
  return {
    pointer,
    label: fieldLabel(pointer, context.fieldsAt),
    schema,
    isLeaf,
    shownBy,
    ...(schema['readOnly'] === true && { readOnly: SHOULD_NOT_BE_SENT }),
    ...words,
  };
}
