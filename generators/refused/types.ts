import type { WritableField } from '../../contract/types';
import { groupSchema } from '../schema/groupSchema';
import { propertiesOf } from '../schema/keywords';
import type { Choices, Refused } from '../types';
import { wrongTypes } from './wrongTypes';

/**
 * Values of each wrong JSON type, the first of them quick. null is left out where a statement of its own forbids it.
 * For free-key objects whose keys are known also a wrong type under a key and under an inner key.
 */
export function refusedTypes(field: WritableField, choices: Choices): Refused[] {
  const marked = choices.marked ?? true;
  const whole = wrongTypes(field.schema, { marked }).filter(({ value }) => value !== null || !field.statements.notNull);
  const inside = insideFreeObjects(field, choices);
  // A server that checks the object as a whole may not check its members. `turn` decides which of the members' values
  // comes first.
  return [...inside.slice(choices.turn ?? 0), ...whole, ...inside.slice(0, choices.turn ?? 0)].map(
    ({ what, value }, index) => ({ keyword: 'type', what, value, tier: index === 0 ? 'quick' : 'standard' }),
  );
}

function insideFreeObjects({ schema }: WritableField, choices: Choices): { what: string; value: Refused['value'] }[] {
  if (propertiesOf(schema).length > 0) return [];
  return (choices.keys ?? []).slice(0, 1).flatMap((key) => {
    const inner = groupSchema(schema, key, choices);
    const under = wrongTypes(inner, { marked: false }).map(({ what, value }) => ({
      what: `${what} under "${key}"`,
      value: { [key]: value },
    }));
    const deeper = propertiesOf(inner)
      .slice(0, 1)
      .flatMap(([name, each]) =>
        wrongTypes(each, { marked: false }).map(({ what, value }) => ({
          what: `${what} under "${key}/${name}"`,
          value: { [key]: { [name]: value } },
        })),
      );
    return [...deeper, ...under];
  });
}
