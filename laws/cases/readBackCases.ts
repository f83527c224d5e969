import { isCertain } from '../../contract/questions';
import type { Operation, WritableField } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import type { Case } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import { valueAt, withValueAt } from '../../model/pointer';
import { enumOf, namesType } from '../../model/schema';
import { plainControl } from '../kit/controls';
import { bareItem, leavesOf, wholeItem } from '../kit/items';
import { seesAfter } from '../kit/reading';
import { writing } from '../kit/writes';

/** Updates whose values are looked for afterwards. */
export const readBackCases = (context: LawContext, operation: Operation): Case[] =>
  operation.plays === 'update' ? [...severalCases(context, operation), ...emptyCases(context, operation)] : [];

/** Three roles in one request, each with values of its own: a server may give a role the values of another. */
function severalCases(context: LawContext, operation: Operation): Case[] {
  if (operation.form !== 'bulk') return [];
  const { contract } = context;
  const names = ['A', 'B', 'C'];
  const texts = leavesOf(operation).filter(
    (field) => isText(field) && valueAt(wholeItem(context, operation, 0), field.pointer) !== undefined,
  );
  const items = names.map((role, turn) => ({
    role,
    item: texts.reduce(
      (item, { pointer }) => withValueAt(item, pointer, `${MARK_PLACEHOLDER} of ${role}`),
      wholeItem(context, operation, turn),
    ),
  }));
  return [
    caseOf({
      id: `${operation.name}.several`,
      what: `three roles, each with values of its own, by one ${operation.name}`,
      expects: 'accepted',
      given: { roles: Object.fromEntries(names.map((name) => [name, { kind: 'own' as const }])) },
      steps: [callOn(operation, items)],
      control: plainControl(context, operation),
      sees: seesAfter(
        contract,
        leavesOf(operation).map(({ pointer }) => pointer),
      ),
    }),
  ];
}

const isText = ({ schema }: WritableField): boolean =>
  namesType(schema, 'string') &&
  enumOf(schema) === undefined &&
  schema['format'] === undefined &&
  schema['pattern'] === undefined;

/** Fields that may be set to the empty text. */
export const emptiable = ({ contract }: LawContext, operation: Operation): readonly WritableField[] =>
  leavesOf(operation).filter(
    (field) =>
      isText(field) &&
      field.pointer !== contract.role.nameAt &&
      !field.statements.notEmpty &&
      typeof field.schema['minLength'] !== 'number' &&
      isCertain(field) &&
      contract.role.fields.some((shown) => shown.pointer === field.pointer && !shown.readOnly && !shown.createOnly),
  );

/** The empty text in place of a text: a server may refuse it, but must not ignore it. */
export function emptyCases(context: LawContext, operation: Operation): Case[] {
  const { contract } = context;
  const fields = emptiable(context, operation);
  if (fields.length === 0) return [];
  const { given, call } = writing(
    contract,
    operation,
    fields.reduce((item, { pointer }) => withValueAt(item, pointer, ''), bareItem(contract, operation)),
    'alone',
  );
  const full = fields.reduce(
    (item, { pointer }) => withValueAt(item, pointer, `Text ${MARK_PLACEHOLDER}`),
    withValueAt({}, contract.role.nameAt, `${MARK_PLACEHOLDER} told`),
  );
  return [
    caseOf({
      id: `${operation.name}.emptied`,
      what: `the empty text for ${fields.map(({ label }) => label).join(', ')}, by ${operation.name}`,
      given: { roles: { ...given.roles, A: { kind: 'own', item: full } } },
      steps: [call],
      sees: 'show-after',
    }),
  ];
}
