import { operationFor } from '../contract/questions';
import type { Operation } from '../contract/types';
import { callOn } from '../engine/language/calls';
import type { Call, Case } from '../engine/language/case';
import { caseOf } from '../engine/language/caseOf';
import type { History } from '../engine/language/history';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import { MARK_PLACEHOLDER } from '../generators/values/mark';
import type { Json, JsonObject } from '../model/json';
import { valueAt, withValueAt } from '../model/pointer';
import { eachOf } from './kit/eachOf';
import { fieldsOf, plainWrite } from './kit/items';
import { after } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { theClaim } from './kit/verdicts';
import { writesOf, writing } from './kit/writes';

/** What an implementation does where the documents leave it open: recorded, never judged. */
export const openBehaviours: Law = {
  name: 'open-behaviours',
  about: 'Whatever the documents leave open is recorded, so that a change of it shows between two runs.',
  checks: (context) => [
    ...writesOf(context.contract).map((operation) =>
      observing(
        context,
        operation,
        'unknown-field',
        'an unknown field',
        withValueAt(plainWrite(context, operation), besideName(context, 'unheard_of'), 'x'),
        besideName(context, 'unheard_of'),
      ),
    ),
    ...writesOf(context.contract).flatMap((operation) =>
      fieldsOf(operation)
        .filter(({ schema }) => schema['type'] === 'object')
        .flatMap((field) => [
          observing(
            context,
            operation,
            `${field.label}.unknown-key`,
            `an unknown key in ${field.label}`,
            withValueAt(plainWrite(context, operation), field.pointer, { unheard_of: sample(field.schema) }),
            `${field.pointer}/unheard_of`,
          ),
          observing(
            context,
            operation,
            `${field.label}.constructor`,
            `the key constructor in ${field.label}`,
            withValueAt(plainWrite(context, operation), field.pointer, { constructor: sample(field.schema) }),
            `${field.pointer}/constructor`,
          ),
        ]),
    ),
    ...eachOf(context, 'create', (one) => [blankName(one, operationFor(one.contract, 'create'))]),
    ...eachOf(context, 'list', (one) => [listQuery(one)]),
  ],
};

/** Beside the name, wherever that stands. */
const besideName = (context: LawContext, key: string): string =>
  `${context.contract.role.nameAt.split('/').slice(0, -1).join('/')}/${key}`;

const sample = (schema: JsonObject): Json =>
  typeof schema['additionalProperties'] === 'object' ? { read: true } : true;

function observing(
  context: LawContext,
  operation: Operation,
  suffix: string,
  words: string,
  item: Json,
  pointer: string,
): Check {
  const { given, call } = writing(context.contract, operation, item, 'alone');
  const subject = operation.plays === 'create' ? 'N' : 'A';
  return {
    rule: {
      id: `observe.${operation.name}.${suffix}`,
      title: `What ${operation.name} does with ${words}`,
      ...ruleParts(common('observe', 'Everything not named')),
    },
    cases: [
      caseOf({
        id: `${operation.name}.observe:${suffix}`,
        what: `${words}, by ${operation.name}`,
        given,
        steps: [call],
      }),
    ],
    judges: 'own',
    judge: (history) => {
      const seen = answered(history);
      const claim = theClaim(history);
      const kept = 'record' in claim ? valueAt(after(history, claim.record, subject), pointer) !== undefined : false;
      return seen.verdict === 'observed' ? { verdict: 'observed', what: `${seen.what}${kept ? ', kept' : ''}` } : seen;
    },
  };
}

function answered(history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { answer } = claim.record;
  return {
    verdict: 'observed',
    what:
      answer.class === 'accepted'
        ? 'taken'
        : answer.class === 'refused'
          ? `refused (${String(answer.status)})`
          : `answered ${String(answer.status ?? 'not at all')}`,
  };
}

/** Only where no sentence says anything of blank names. */
function blankName(context: LawContext, operation: Operation): Check {
  const { nameAt } = context.contract.role;
  const field = fieldsOf(operation).find(({ pointer }) => pointer === nameAt);
  const judged = field?.statements.notBlank && field.statements.notBlank.level !== 'observe';
  const call: Call = writing(context.contract, operation, withValueAt({}, nameAt, '   '), 'alone').call;
  const cases: Case[] = judged
    ? []
    : [caseOf({ id: 'create.observe:blank-name', what: 'a name of white space only', steps: [call], alone: true })];
  return {
    rule: {
      id: 'observe.create.blank-name',
      title: 'Whether a name of white space only is taken',
      ...ruleParts(common('observe', 'White space')),
    },
    cases,
    judges: 'own',
    judge: answered,
  };
}

function listQuery(context: LawContext): Check {
  const operation = operationFor(context.contract, 'list');
  return {
    rule: {
      id: 'observe.list.unknown-query',
      title: 'What list does with an unknown query parameter',
      ...ruleParts(common('observe', 'Everything not named')),
    },
    cases: [
      caseOf({
        id: 'list.observe:unknown-query',
        what: 'list with an unknown query parameter',
        steps: [callOn(operation, [], { query: { unheard_of: MARK_PLACEHOLDER } })],
      }),
    ],
    judges: 'own',
    judge: answered,
  };
}
