import type { Condition, Operation, WritableField } from '../../contract/types';
import type { Case, Check, Law, LawContext } from '../../engine/law';
import { refusedValues } from '../../generators/refused';
import type { Json, JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { judgeMixed } from './conditions';
import { controlFor, plainControl } from './refused-values';
import { judgeTaken, withControl } from './support/judging';
import { common, ruleParts } from './support/sources';
import { bareItem, fieldsOf, itemWith, leavesOf, plainValue, shared, writing } from './support/write';
import { inWords } from './support/same';

/** What no operation reads back is told by its answers: every documented value is accepted, and every element is looked at. */
export const unseenWrites: Law = {
  name: 'unseen-writes',
  about: 'Where nothing reads back what was written, documented values are accepted and every element of a request is checked.',
  checks: (context) => context.contract.operations.filter(({ plays }) => plays === 'write-only').flatMap((operation) => leavesOf(operation).flatMap((field) => [
    ...listed(context, operation, field), ...nullable(context, operation, field), ...alone(context, operation, field), ...everyElement(context, operation, field),
  ])),
};

const plain = common('must', 'Plain valid requests are accepted');

const valuesOf = (field: WritableField): readonly Json[] => (Array.isArray(field.schema['enum']) ? (field.schema['enum'] as readonly Json[]) : []);

const conditionsOf = (operation: Operation): readonly Condition[] => operation.request?.conditions ?? [];

/** Each documented value. Those that require something beside them go with it, and the law of conditions tries them. */
function listed(context: LawContext, operation: Operation, field: WritableField): Check[] {
  const free = valuesOf(field).filter((value) => !conditionsOf(operation).some(({ when, is }) => when === field.pointer && is === value));
  if (free.length === 0 || (field.accepted?.level ?? 'must') !== 'must') return [];
  return [{
    rule: { id: `${operation.name}.${field.label}.accepted`, title: `${operation.name} accepts every documented value of ${field.label}`, ...ruleParts(field.accepted ?? plain) },
    cases: free.map((value) => acceptCase(context, operation, itemWith(context, operation, field, value), `${field.label} ${inWords(value)}`)), judges: 'own', judge: (history) => judgeTaken(history),
  }];
}

/** Null where the type allows it and nothing requires a value, in company of another effect. */
function nullable(context: LawContext, operation: Operation, field: WritableField): Check[] {
  if (valuesOf(field).length > 0 || ![field.schema['type']].flat().includes('null') || field.statements.notNull?.level === 'observe') return [];
  const other = conditionsOf(operation).find(({ then }) => then !== field.pointer && conditionsOf(operation).some((one) => one.then === field.pointer));
  const when = other ? fieldsOf(operation).find(({ pointer }) => pointer === other.when) : undefined;
  const base = other && when ? itemWith(context, operation, when, other.is) : bareItem(context.contract, operation);
  return [{
    rule: { id: `${operation.name}.${field.label}.null-accepted`, title: `${operation.name} accepts null for ${field.label}`, ...ruleParts(plain) },
    cases: [acceptCase(context, operation, withValueAt(base, field.pointer, null), `${field.label} null`)], judges: 'own', judge: (history) => judgeTaken(history),
  }];
}

/** What one value requires may be sent without that value: nothing forbids it. */
function alone(context: LawContext, operation: Operation, field: WritableField): Check[] {
  const condition = conditionsOf(operation).find(({ then }) => then === field.pointer);
  const when = condition ? fieldsOf(operation).find(({ pointer }) => pointer === condition.when) : undefined;
  if (!condition || !when) return [];
  const one = acceptCase(context, operation, withValueAt(bareItem(context.contract, operation), field.pointer, plainValue(context, field)), `${field.label} alone`);
  const whole = writing(context.contract, operation, itemWith(context, operation, when, condition.is), 'alone');
  return [{
    rule: { id: `${operation.name}.${field.label}.alone`, title: `${operation.name} accepts ${field.label} without what requires it`, ...ruleParts(common('should', 'Plain valid requests are accepted')) },
    // Which texts are values at all may be open: beside what requires it, it is one.
    cases: [{ ...one, control: { key: `${operation.name} with ${field.label} as required`, given: whole.given, call: { ...whole.call, purpose: 'control' } } }],
    judges: 'own', judge: (history) => judgeTaken(history),
  }];
}

function acceptCase(context: LawContext, operation: Operation, item: JsonObject, what: string): Case {
  const { given, call } = writing(context.contract, operation, item, 'alone');
  return { id: `${operation.name}.unseen:${what}`, what: `${what}, by ${operation.name}`, tier: 'standard', expects: 'accepted', given: shared(given), steps: [call], control: plainControl(context, operation), needs: [], sees: 'list', alone: false };
}

/** A value outside the documented ones, in each place of a bulk request. */
function everyElement(context: LawContext, operation: Operation, field: WritableField): Check[] {
  const [outside] = refusedValues(field, { enabledFeatures: context.enabledFeatures }).filter(({ keyword }) => keyword === 'enum');
  if (operation.form !== 'bulk' || outside?.value === undefined || !field.statements.enum || field.statements.enum.level === 'observe') return [];
  const item = itemWith(context, operation, field, outside.value);
  return [{
    rule: { id: `${operation.name}.${field.label}.every-element`, title: `${operation.name} refuses an undocumented ${field.label} in every element`, ...ruleParts(common('should', 'Every element of a bulk request is checked')) },
    cases: (['last', 'middle', 'first'] as const).map((place): Case => {
      const { given, call } = writing(context.contract, operation, item, place);
      return {
        id: `${operation.name}.unseen:${field.label} in the ${place}`, what: `${field.label}: ${outside.what}, in the ${place} of three, by ${operation.name}`, tier: 'standard', expects: 'refused',
        given: shared(given), steps: [call], control: controlFor(context, operation, field), needs: [], sees: 'list', alone: false,
      };
    }),
    judges: 'own', judge: (history) => withControl(history, judgeMixed(history)),
  }];
}
