import type { Operation, WritableField } from '../../contract/types';
import type { Case } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import type { JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { bareItem } from '../kit/items';
import { writing } from '../kit/writes';
import { nullsAlone } from './asItIs';
import { toldAsItIs } from './parts';

/** A case, and the fields that it sends null for. */
export interface NullCase {
  readonly fields: readonly WritableField[];
  readonly case: Case;
}

/** Null for fields where it means "do not change". */
export const nullCases = (context: LawContext, operation: Operation, fields: readonly WritableField[]): NullCase[] =>
  fields.length === 0
    ? []
    : [
        // As the role is: beside its own name and other things that it has, or else by themselves.
        ...[...toldAsItIs(context, operation), ...nullsAlone(context, operation)].map((one) => ({ case: one, fields })),
        ...[fields, ...(fields.length > 1 ? fields.map((field) => [field]) : [])].map((some, index) => ({
          fields: some,
          case: nullAfterValue(context, operation, fields, some, index),
        })),
      ];

/**
 * The fields get values, then null: all of them (index 0), or one of them. Every other single field goes beside a new
 * value of another field.
 */
function nullAfterValue(
  context: LawContext,
  operation: Operation,
  all: readonly WritableField[],
  some: readonly WritableField[],
  index: number,
): Case {
  const { contract } = context;
  const bare = bareItem(contract, operation);
  const values = all.reduce<JsonObject>((item, field) => withValueAt(item, field.pointer, isOn(context, field)), bare);
  const other = index > 0 && index % 2 === 0 ? all[index % all.length] : undefined;
  // Every plan allows to switch a field off.
  const beside = other && isOn(context, other) ? other : undefined;
  const nulls = some.reduce<JsonObject>(
    (item, field) => withValueAt(item, field.pointer, null),
    beside ? withValueAt(bare, beside.pointer, false) : bare,
  );
  const first = writing(contract, operation, values);
  const words = index === 0 ? 'every nullable field' : (some[0]?.label ?? '');
  return caseOf({
    id: `${operation.name}.null-keeps:${String(index)}`,
    what: `null for ${words}${beside ? ` beside a value for ${beside.label}` : ''}, by ${operation.name}`,
    expects: 'accepted',
    given: first.given,
    steps: [{ ...first.call, purpose: 'given' }, { do: 'look' }, writing(contract, operation, nulls).call],
    sees: 'show',
    control: {
      key: `${operation.name} of nullable fields`,
      given: first.given,
      call: { ...first.call, purpose: 'control' },
    },
  });
}

/** The value that a field gets first: true, unless the plan may lack its feature. */
const isOn = (context: LawContext, field: WritableField): boolean =>
  field.feature === undefined || context.enabledFeatures.includes(field.feature.name);
