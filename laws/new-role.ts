import { operationFor } from '../contract/questions';
import type { WritableField } from '../contract/types';
import type { Case } from '../engine/language/case';
import { caseOf } from '../engine/language/caseOf';
import type { History } from '../engine/language/history';
import { lookAfter, isSetup, claimsOf } from '../engine/language/history';
import { inconclusive } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { Json, Pointer } from '../model/json';
import { isJsonObject } from '../model/json';
import { valueAt } from '../model/pointer';
import { sameValue } from '../model/same';
import { partialCreates } from './cases/partialCreates';
import { plainControl } from './kit/controls';
import { eachOf } from './kit/eachOf';
import { byAnswer, byState } from './kit/evidence';
import { bareItem, fieldsOf } from './kit/items';
import { after, grants, inWords, operationOf, seenIn, seesAfter } from './kit/reading';
import { ruleParts } from './kit/sources';
import { failed, pass, passIf } from './kit/verdicts';
import { writing } from './kit/writes';

/** What a new role looks like where nothing was sent, and what the server gives every role it creates. */
export const newRole: Law = {
  name: 'new-role',
  about: 'A role created with as little as possible has the documented defaults.',
  checks: (all) =>
    eachOf(all, 'create', (context) => {
      const create = operationFor(context.contract, 'create');
      const one = minimal(context);
      const later = afterAnother(context, one);
      return [
        ...fieldsOf(create).flatMap((field): Check[] =>
          field.default
            ? [
                {
                  rule: {
                    id: `create.${field.label}.default`,
                    title: `A role created without ${field.label} has ${inWords(field.default.value)}`,
                    ...ruleParts(field.default.statement),
                  },
                  cases: [one, later],
                  judges: 'every',
                  judge: (history) =>
                    [one.id, later.id].includes(history.case.id)
                      ? judge(history, field.pointer, field.label, field.default?.value ?? null)
                      : judgeAny(context, history, field),
                },
              ]
            : [],
        ),
        ...partialCreates(context),
        ...context.contract.role.fields.flatMap((field): Check[] =>
          field.ofCreated
            ? [
                {
                  rule: {
                    id: `create.${field.label}.of-created`,
                    title: `Every role that is created has ${inWords(field.ofCreated.value)} as ${field.label}`,
                    ...ruleParts(field.ofCreated.statement),
                  },
                  cases: [one],
                  judges: 'every',
                  judge: (history) =>
                    judgeCreated(context, history, field.pointer, field.label, field.ofCreated?.value ?? null),
                },
              ]
            : [],
        ),
      ];
    }),
};

function minimal(context: LawContext): Case {
  const { contract } = context;
  const create = operationFor(contract, 'create');
  const { given, call } = writing(contract, create, bareItem(contract, create), 'alone');
  return caseOf({
    id: 'create.minimal',
    what: 'create with as little as possible',
    tier: 'quick',
    expects: 'accepted',
    given,
    steps: [call],
    ...(create.form === 'single' ? { proves: [plainControl(context, create).key] } : {}),
    sees: seesAfter(
      contract,
      fieldsOf(create)
        .filter((field) => field.default)
        .map(({ pointer }) => pointer),
    ),
  });
}

/** A server that begins with what it made last gives itself away once it has made something else. */
const afterAnother = ({ contract }: LawContext, one: Case): Case => ({
  ...one,
  id: 'create.minimal:after another',
  what: 'create with as little as possible while another role is there',
  tier: 'standard',
  proves: [],
  given: { roles: { ...one.given.roles, B: { kind: 'own' } } },
  sees: seesAfter(contract, [contract.role.nameAt]),
});

/** Every other create that sent no more than it must: its own answer tells. */
function judgeAny(
  { contract }: LawContext,
  history: History,
  { pointer, label, default: wanted }: WritableField,
): Judgement {
  const create = operationFor(contract, 'create');
  const most = Object.keys(bareItem(contract, create));
  const plain = history.calls.filter(
    (record) =>
      operationOf(record) === create.name &&
      record.answer.class === 'accepted' &&
      record.sent.length === 1 &&
      isJsonObject(record.sent[0]?.item) &&
      Object.keys(record.sent[0].item).every((key) => most.includes(key)) &&
      valueAt(record.sent[0].item, pointer) === undefined,
  );
  const told = plain.flatMap((record) => {
    const value = valueAt(record.answer.items[0], pointer);
    return value === undefined ? [] : [{ record, value }];
  });
  const wrong = told.find(({ value }) => !equal(value, wanted?.value ?? null));
  if (wrong !== undefined)
    return failed(
      `A role created without ${label} has ${inWords(wrong.value)} in the ` +
        `answer instead of ${inWords(wanted?.value ?? null)}.`,
      `${label}: ${inWords(wanted?.value ?? null)}`,
      `${label}: ${inWords(wrong.value)}`,
      byAnswer(wrong.record, undefined, pointer, wrong.value),
    );
  return passIf(told.length > 0);
}

function judge(history: History, pointer: Pointer, label: string, wanted: Json): Judgement {
  const record = claimsOf(history)[0];
  if (!record || record.answer.class !== 'accepted')
    return inconclusive('no-occasion', 'a create with as little as possible was not accepted');
  const views = [
    {
      where: 'the answer',
      item: record.answer.items[0],
      evidence: byAnswer(record, history.ids['N'], pointer, valueAt(record.answer.items[0], pointer)),
    },
    {
      where: 'list and show',
      item: after(history, record, 'N'),
      evidence: byState(history, record, history.ids['N'], pointer),
    },
  ];
  const known = views.filter(({ item }) => valueAt(item, pointer) !== undefined);
  if (known.length === 0) return inconclusive('not-shown', `neither the answer nor list shows ${label}`);
  const wrong = known.find(({ item }) => !equal(valueAt(item, pointer), wanted));
  return wrong
    ? failed(
        `A role created without ${label} has ` +
          `${inWords(valueAt(wrong.item, pointer))} in ${wrong.where} instead of ${inWords(wanted)}.`,
        `${label}: ${inWords(wanted)}`,
        `${label}: ${inWords(valueAt(wrong.item, pointer))}`,
        wrong.evidence,
      )
    : pass;
}

const equal = (a: Json | undefined, b: Json): boolean =>
  sameValue(a, b) || (typeof b === 'object' && sameValue(grants(a), grants(b)));

function judgeCreated(context: LawContext, history: History, pointer: Pointer, label: string, wanted: Json): Judgement {
  const create = operationFor(context.contract, 'create');
  let checked = false;
  for (const record of history.calls.filter(
    (one) => operationOf(one) === create.name && one.answer.class === 'accepted',
  )) {
    // Users that a later step gives the role change what is derived from them.
    if (history.users.length > 0) continue;
    for (const item of record.answer.items) {
      const id = valueAt(item, context.contract.role.idAt);
      // Only a look that follows the case's own steps alone tells of a new role; beside others its users may have come
      // already.
      const seen = isSetup(record) ? undefined : seenIn(lookAfter(history, record), id);
      const now = valueAt(item, pointer) ?? valueAt(seen, pointer);
      if (now === undefined) continue;
      if (!sameValue(now, wanted))
        return failed(
          `A role that create made has ${inWords(now)} as ${label} instead of ${inWords(wanted)}.`,
          `${label}: ${inWords(wanted)}`,
          `${label}: ${inWords(now)}`,
          valueAt(item, pointer) === undefined
            ? byState(history, record, id, pointer)
            : byAnswer(record, id, pointer, now),
        );
      checked = true;
    }
  }
  return passIf(checked);
}
