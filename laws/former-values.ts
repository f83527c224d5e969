import { operationFor, operationsFor } from '../contract/questions';
import type { Operation, RoleField } from '../contract/types';
import type { Case } from '../engine/language/case';
import { caseOf } from '../engine/language/caseOf';
import type { Check, Law, LawContext } from '../engine/language/law';
import { MARK_PLACEHOLDER } from '../generators/values/mark';
import { withValueAt } from '../model/pointer';
import { controlFor } from './kit/controls';
import { fieldsOf } from './kit/items';
import { common, ruleParts } from './kit/sources';
import { judgeTaken } from './kit/verdicts';
import { writing } from './kit/writes';

/** A unique value that its role has given up is free for another role. */
export const formerValues: Law = {
  name: 'former-values',
  about: 'A unique value is taken by the role that has it, not by one that had it before.',
  checks: (context) =>
    context.contract.role.fields.flatMap((field) =>
      field.unique
        ? operationsFor(context.contract, 'create').flatMap((create) => checksFor(context, create, field))
        : [],
    ),
};

function checksFor(context: LawContext, create: Operation, field: RoleField): Check[] {
  const update = operationFor(context.contract, 'update');
  if (![create, update].every((operation) => fieldsOf(operation).some(({ pointer }) => pointer === field.pointer)))
    return [];
  return [
    {
      rule: {
        id: `${create.name}.${field.label}.former`,
        title: `${create.name} accepts a ${field.label} that another role has given up`,
        ...ruleParts(common('should', 'Plain valid requests are accepted')),
      },
      cases: [caseFor(context, create, update, field)],
      judges: 'own',
      judge: (history) => judgeTaken(history, ', though no role has it any more'),
    },
  ];
}

function caseFor(context: LawContext, create: Operation, update: Operation, field: RoleField): Case {
  const { contract } = context;
  const former = withValueAt({}, field.pointer, `${MARK_PLACEHOLDER} former`);
  const renamed = writing(
    contract,
    update,
    withValueAt({}, field.pointer, `${MARK_PLACEHOLDER} present`),
    'alone',
  ).call;
  const writable = fieldsOf(create).find(({ pointer }) => pointer === field.pointer);
  return caseOf({
    id: `${create.name}.${field.label}.former`,
    what: `a ${field.label} that another role had before, by ${create.name}`,
    expects: 'accepted',
    given: { roles: { A: { kind: 'own', item: former } } },
    steps: [{ ...renamed, purpose: 'given' }, { do: 'look' }, writing(contract, create, former, 'alone').call],
    ...(writable ? { control: controlFor(context, create, writable) } : {}),
  });
}
