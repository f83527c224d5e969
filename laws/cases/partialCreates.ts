import { operationFor } from '../../contract/questions';
import type { Operation, WritableField } from '../../contract/types';
import type { Case } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { History } from '../../engine/language/history';
import { lookAfter, isSetup, idKey } from '../../engine/language/history';
import type { Check, Judgement, LawContext } from '../../engine/language/law';
import { valueAt, withValueAt } from '../../model/pointer';
import { sameValue } from '../../model/same';
import { byAnswer, byState } from '../kit/evidence';
import { bareItem, fieldsOf, leavesOf, parentOf, plainValue } from '../kit/items';
import { inWords, operationOf, seenIn, seesAfter } from '../kit/reading';
import { at, ruleParts } from '../kit/sources';
import { failed, passIf } from '../kit/verdicts';
import { writing } from '../kit/writes';

/**
 * What a new role has where nothing was sent suggests what it has where a part of an object was sent: the rest of it as
 * in any new role.
 */
export function partialCreates(context: LawContext): Check[] {
  const create = operationFor(context.contract, 'create');
  return fieldsOf(create).flatMap((parent): Check[] => {
    const members = leavesOf(create).filter((leaf) => parentOf(create, leaf) === parent && leaf.default);
    const [first] = members;
    if (!first?.default || members.length < 2) return [];
    return [
      {
        rule: {
          id: `create.${parent.label}.partial`,
          title: `What a create that sends a part of ${parent.label} does not send is as in any new role`,
          ...ruleParts(at('should', first.default.statement.source)),
        },
        cases: [members[0], members.at(-1)].flatMap((field) => (field ? [caseFor(context, create, field)] : [])),
        judges: 'every',
        judge: (history) => judge(context, create, parent, members, history),
      },
    ];
  });
}

function caseFor(context: LawContext, create: Operation, field: WritableField): Case {
  const { contract } = context;
  const { given, call } = writing(
    contract,
    create,
    withValueAt(bareItem(contract, create), field.pointer, plainValue(context, field)),
    'alone',
  );
  return caseOf({
    id: `create.${field.label}.only`,
    what: `${field.label} alone, by create`,
    given,
    steps: [call],
    sees: seesAfter(
      contract,
      leavesOf(create).map(({ pointer }) => pointer),
    ),
  });
}

function judge(
  context: LawContext,
  create: Operation,
  parent: WritableField,
  members: readonly WritableField[],
  history: History,
): Judgement {
  let checked = false;
  for (const record of history.calls) {
    const sent = record.sent[0]?.item;
    if (
      operationOf(record) !== create.name ||
      record.answer.class !== 'accepted' ||
      isSetup(record) ||
      record.sent.length !== 1 ||
      typeof valueAt(sent, parent.pointer) !== 'object'
    )
      continue;
    const [made] = record.answer.items;
    const id = valueAt(made, context.contract.role.idAt);
    const listed =
      id === undefined || history.touchedByOthers.has(idKey(id)) ? undefined : seenIn(lookAfter(history, record), id);
    if (!members.some(({ pointer }) => valueAt(sent, pointer) !== undefined)) continue;
    for (const field of members.filter(({ pointer }) => valueAt(sent, pointer) === undefined)) {
      const shown = [
        {
          value: valueAt(made, field.pointer),
          evidence: byAnswer(record, id, field.pointer, valueAt(made, field.pointer)),
        },
        { value: valueAt(listed, field.pointer), evidence: byState(history, record, id, field.pointer) },
      ].filter(({ value }) => value !== undefined);
      const wrong = shown.find(({ value }) => !sameValue(value, field.default?.value ?? null));
      if (wrong !== undefined)
        return failed(
          `A role created with ${inWords(valueAt(sent, parent.pointer))} as ${parent.label} has ` +
            `${inWords(wrong.value)} as ${field.label} instead of ${inWords(field.default?.value ?? null)}.`,
          `${field.label}: ${inWords(field.default?.value ?? null)}`,
          `${field.label}: ${inWords(wrong.value)}`,
          wrong.evidence,
        );
      checked ||= shown.length > 0;
    }
  }
  return passIf(checked);
}
