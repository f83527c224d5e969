import { operationFor } from '../contract/questions';
import type { BuiltIn, Statement } from '../contract/types';
import { callOn } from '../engine/language/calls';
import type { Case } from '../engine/language/case';
import { caseOf } from '../engine/language/caseOf';
import type { CallRecord, History } from '../engine/language/history';
import { lookAfter, idKey } from '../engine/language/history';
import { inconclusive } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { Json, Pointer } from '../model/json';
import { isJsonObject } from '../model/json';
import { valueAt } from '../model/pointer';
import { sameValue } from '../model/same';
import { besidesFixed, changesOfFixed, changesTo, probeOf, roleLabelOf } from './cases/builtInProbes';
import { eachOf } from './kit/eachOf';
import { byState, byStatus } from './kit/evidence';
import { leavesOf } from './kit/items';
import { after, before, changesOf } from './kit/reading';
import { ruleParts } from './kit/sources';
import { failed, pass, passUnlessUnclear, statusInWords, theClaim, unclear, withControl } from './kit/verdicts';

/** Built-in roles keep what is fixed in them, let be changed what is not, and stay. */
export const builtIn: Law = {
  name: 'built-in',
  about: 'What is fixed in a built-in role cannot be changed; what is not, can; and it cannot be deleted.',
  checks: (context) =>
    context.contract.role.builtIns.flatMap((role) => [
      ...eachOf(context, 'update', (one) => [
        ...role.fixed.map(({ pointer, to, statement }) => fixed(one, role, pointer, to, statement)),
        ...role.free.map(({ pointer, statement }) => free(one, role, pointer, statement)),
      ]),
      ...eachOf(context, 'delete', (one) => (role.undeletable ? [undeletable(one, role, role.undeletable)] : [])),
    ]),
};

function fixed(
  context: LawContext,
  role: BuiltIn,
  pointer: Pointer,
  to: Json | undefined,
  statement: Statement,
): Check {
  const label = roleLabelOf(context, pointer);
  const operation = operationFor(context.contract, 'update');
  return {
    rule: {
      id: `built-in.${role.label}.${label}.fixed`,
      title:
        `${label} of the built-in role ${role.label} cannot be ` +
        `changed${to === undefined ? '' : ` to ${JSON.stringify(to)}`}`,
      ...ruleParts(statement),
    },
    cases: [...changesOfFixed(context, role, pointer, to), ...besidesFixed(context, operation, role)],
    judges: 'own',
    judge: (history) => withControl(history, judgeFixed(context, role, pointer, history)),
  };
}

function judgeFixed(context: LawContext, role: BuiltIn, pointer: Pointer, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const [was, is] = [before(history, claim.record, 'S'), after(history, claim.record, 'S')];
  if (!was || !lookAfter(history, claim.record)?.list)
    return inconclusive('not-readable', 'the built-in role could not be read');
  if (!is)
    return failed(
      `After an update of built-in role ${role.label} it is not shown any more.`,
      'the role as before',
      'gone',
      byState(history, claim.record, history.ids['S']),
    );
  const change = changesOf(context.contract, was, is).find(
    (one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`),
  );
  // What is fixed may not be put back by any request either, so it may be seen only once.
  if (change)
    return {
      ...failed(
        `An update (answered ${statusInWords(claim.record)}) changed the built-in role ${role.label}: ${change.words}.`,
        `${change.label} stays as it was`,
        change.words,
        byState(history, claim.record, history.ids['S'], change.pointer),
      ),
      ...(history.case.expects === 'any' || isItsDoing(history, claim.record, change.pointer, is)
        ? { refutesItself: true as const }
        : {}),
    };
  return passUnlessUnclear(claim.record);
}

/** The role holds what was sent, by a request that was accepted or that nobody else's stood beside. */
function isItsDoing(history: History, record: CallRecord, pointer: Pointer, is: Json): boolean {
  const sent = valueAt(record.sent[0]?.item, pointer);
  const alone = history.ids['S'] !== undefined && !history.touchedByOthers.has(idKey(history.ids['S']));
  return sent !== undefined && sameValue(sent, valueAt(is, pointer)) && (record.answer.class === 'accepted' || alone);
}

function free(context: LawContext, role: BuiltIn, pointer: Pointer, statement: Statement): Check {
  const operation = operationFor(context.contract, 'update');
  const label = roleLabelOf(context, pointer);
  const cases = changesTo(context, operation, role, pointer, undefined).map((item, index): Case => ({
    ...probeOf(
      context,
      operation,
      role,
      item,
      `${label} of ${role.label}`,
      `built-in.${role.label}.${label}.free:${String(index)}`,
      index,
    ),
    expects: 'accepted',
    needs: [{ kind: 'permit', name: 'change-existing' }],
  }));
  return {
    rule: {
      id: `built-in.${role.label}.${label}.free`,
      title: `${label} of the built-in role ${role.label} can be changed`,
      ...ruleParts(statement),
    },
    cases,
    judges: 'own',
    judge: (history) => judgeFree(role, pointer, context, history),
  };
}

function judgeFree(role: BuiltIn, pointer: Pointer, context: LawContext, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  const is = after(history, record, 'S');
  const sent = record.sent[0]?.item;
  const wrong = leavesOf(operationFor(context.contract, 'update')).find(
    (leaf) =>
      leaf.pointer.startsWith(pointer) &&
      valueAt(sent, leaf.pointer) !== undefined &&
      is !== undefined &&
      !isJsonObject(valueAt(is, leaf.pointer)) &&
      valueAt(is, leaf.pointer) !== valueAt(sent, leaf.pointer),
  );
  if (record.answer.class === 'accepted' && is && !wrong) return pass;
  if (record.answer.class !== 'accepted' && record.answer.class !== 'refused') return unclear(record);
  if (history.control === 'refused' || history.control === 'failed')
    return inconclusive('control-failed', 'the same change of an own role was not accepted either');
  return failed(
    `A change of ${pointer.slice(1)} of the built-in role ${role.label} was answered ` +
      `${statusInWords(record)}${wrong ? `, and ${wrong.label} did not change` : ''}; it can be changed.`,
    'the change is made',
    `status ${statusInWords(record)}${wrong ? `, ${wrong.label} as before` : ''}`,
    record.answer.class === 'accepted' ? byState(history, record, history.ids['S'], wrong?.pointer) : byStatus(record),
  );
}

function undeletable(context: LawContext, role: BuiltIn, statement: Statement): Check {
  const operation = operationFor(context.contract, 'delete');
  return {
    rule: {
      id: `built-in.${role.label}.undeletable`,
      title: `The built-in role ${role.label} cannot be deleted`,
      ...ruleParts(statement),
    },
    cases: [
      caseOf({
        id: `built-in.${role.label}.undeletable`,
        what: `delete of built-in role ${role.label}`,
        tier: 'quick',
        given: { roles: { S: { kind: 'built-in', label: role.label } } },
        steps: [callOn(operation, [{ role: 'S' }])],
        needs: [{ kind: 'permit', name: 'disposable' }],
      }),
    ],
    judges: 'own',
    judge: (history) => {
      const claim = theClaim(history);
      if ('open' in claim) return claim.open;
      if (!lookAfter(history, claim.record)?.list)
        return inconclusive('not-readable', 'the list could not be read afterwards');
      return after(history, claim.record, 'S')
        ? pass
        : {
            ...failed(
              `The built-in role ${role.label} was deleted: the request was answered ` +
                `${statusInWords(claim.record)}, and it is gone from the list.`,
              'the role stays',
              'gone',
              byState(history, claim.record, history.ids['S']),
            ),
            refutesItself: true,
          };
    },
  };
}
