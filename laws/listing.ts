import { isRemoved, operationFor } from '../contract/questions';
import type { BuiltIn } from '../contract/types';
import type { Case } from '../engine/language/case';
import { caseOf } from '../engine/language/caseOf';
import type { CallRecord, History } from '../engine/language/history';
import { lookBefore, sameSegment, isBefore, idKey } from '../engine/language/history';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { JsonObject, Pointer } from '../model/json';
import { valueAt, withValueAt } from '../model/pointer';
import { quickHeldCase } from './cases/heldRoles';
import { bothParts } from './cases/parts';
import { kindsOfRole } from './cases/roleKinds';
import { byAnswer, byList, bySnapshot } from './kit/evidence';
import { changesOf, playsOf } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { failed, passIf } from './kit/verdicts';

/** The list is complete, names no role twice and agrees with show. */
export const listing: Law = {
  name: 'listing',
  about: 'Every live role is in the list once, and list and show agree on it.',
  checks: (context) => [complete(context), unique(), agrees(context)],
};

function complete(context: LawContext): Check {
  return {
    rule: {
      id: 'list.complete',
      title: 'Every live role is in the list',
      ...ruleParts(common('must', 'List is complete')),
    },
    cases: heldCases(context),
    judges: 'every',
    judge: (history) => {
      let checked = false;
      const missing = neverListed(context)[0];
      if (missing && history.looks.some((look) => look.list))
        return failed(
          `Every account has the built-in role ${missing.label}, but the list does not show it.`,
          `a role whose ${missing.match.pointer.slice(1)} is ${JSON.stringify(missing.match.equals)}`,
          'none',
          byList(history.looks.find((look) => look.list)),
        );
      for (const [index, look] of history.looks.entries()) {
        if (!look.list) continue;
        for (const key of expectedIn(context, history, index)) {
          if (!look.list.items.has(key))
            return failed(
              `Role ${key} was created and not deleted, but the list does not show it.`,
              `role ${key} in the list`,
              `${String(look.list.items.size)} roles without it`,
              bySnapshot(undefined, look, key, '', 'list'),
            );
          checked = true;
        }
      }
      return passIf(checked);
    },
  };
}

/** Built-in roles that the first list did not show, though nobody can have changed what tells them apart. */
const neverListed = ({ contract, learned }: LawContext): BuiltIn[] =>
  contract.role.builtIns.filter(
    ({ label, single, match, fixed }) =>
      single &&
      learned.builtIns[label] === 0 &&
      fixed.some(({ pointer, to }) => pointer === match.pointer && to === undefined),
  );

/** Listed while a user holds it, and after that. */
const heldCases = ({ contract }: LawContext): Case[] =>
  contract.assignment
    ? [
        caseOf({
          id: 'list.complete:held',
          what: 'list with a role that a user holds',
          given: { roles: { A: { kind: 'own' } }, holders: { A: 1 } },
          steps: [],
          needs: [{ kind: 'users', count: 1 }],
        }),
      ]
    : [];

/** Roles that were made before the look and that no delete of this case or another has spoken of. */
function expectedIn(context: LawContext, history: History, index: number): string[] {
  const { idAt } = context.contract.role;
  const before = history.calls.filter((record) => isBefore(record, index));
  const made = before
    .filter((record) => playsOf(record) === 'create' && record.answer.class === 'accepted')
    .flatMap(({ answer }) => answer.items.flatMap((item) => valueAt(item, idAt) ?? []))
    .map(idKey);
  const deleted = before.some((record) => playsOf(record) === 'delete');
  const standing = deleted ? [] : [...history.own].filter((key) => !history.touchedByOthers.has(key));
  return deleted ? [] : [...made, ...standing];
}

const unique = (): Check => ({
  rule: {
    id: 'list.ids-unique',
    title: 'No id stands in the list twice',
    ...ruleParts(common('must', 'Ids are unique in the list')),
  },
  cases: [],
  judges: 'every',
  judge: (history) => {
    const doubled = history.looks.find((look) => look.list && look.list.repeated.length > 0);
    const repeated = doubled?.list?.repeated[0];
    if (repeated !== undefined)
      return failed(
        `The list shows id ${repeated} more than once.`,
        'each id once',
        `id ${repeated} twice`,
        bySnapshot(undefined, doubled, repeated, '', 'list'),
      );
    return passIf(history.looks.some((look) => look.list));
  },
});

function agrees(context: LawContext): Check {
  // A quick run shows a role for one of these anyway, and this rule looks on.
  const update = operationFor(context.contract, 'update');
  const other = [quickHeldCase(context), ...bothParts(context, update)].find(({ sees }) => sees !== 'list');
  const cases: Case[] = [['own'], ['own', 'own']].map((roles, index): Case =>
    caseOf({
      id: `list.agrees-with-show:${String(index)}`,
      what: 'show of a role that list shows',
      tier: index === 0 ? 'quick' : 'standard',
      given: { roles: Object.fromEntries(roles.map((_, nth) => [`A${String(nth)}`, { kind: 'own' as const }])) },
      steps: [],
      sees: index === 0 ? 'show-after' : 'show',
      ...(index === 0 && other ? { unless: other.id } : {}),
    }),
  );
  const builtIns: Case[] = context.contract.role.builtIns
    .filter(({ label }) => (context.learned.builtIns[label] ?? 0) > 0)
    .map(({ label }): Case =>
      caseOf({
        id: `list.agrees-with-show:${label}`,
        what: `show of built-in role ${label}`,
        given: { roles: { S: { kind: 'built-in', label } } },
        steps: [],
        sees: 'show',
      }),
    );
  const kinds: Case[] = kindsOfRole(context).map(({ what, item }): Case =>
    caseOf({
      id: `list.agrees-with-show:${what}`,
      what: `show of a role ${what}`,
      given: { roles: { A: { kind: 'own', item } } },
      steps: [],
      sees: 'show',
    }),
  );
  return {
    rule: {
      id: 'list.agrees-with-show',
      title: 'List and show agree on what both show',
      ...ruleParts(common('must', 'List agrees with show')),
    },
    cases: [...cases, ...builtIns, ...kinds, ...keeperCases(context)],
    judges: 'every',
    judge: (history) => judgeAgreement(context, history),
  };
}

/** A role that keeps what must always be there, which no other role of a run usually does. */
const keeperCases = ({ contract: { atLeast } }: LawContext): Case[] =>
  atLeast
    ? [
        caseOf({
          id: 'list.agrees-with-show:keeper',
          what: 'show of a role that may be the last of its kind',
          given: {
            roles: {
              A: {
                kind: 'own',
                item: atLeast.where.reduce<JsonObject>(
                  (item, { pointer, equals }) => withValueAt(item, pointer, equals),
                  {},
                ),
              },
            },
          },
          steps: [],
          needs: [{ kind: 'permit', name: 'default-role' }],
          sees: 'show',
          alone: true,
        }),
      ]
    : [];

function judgeAgreement(context: LawContext, history: History): Judgement {
  let checked = false;
  for (const look of history.looks) {
    for (const [key, shown] of look.shown) {
      const listed = look.list?.items.get(key);
      if (!listed) continue;
      if (!shown.item) {
        if (shown.answer.class !== 'refused' || isRemoved(context.contract, listed)) continue;
        return failed(
          `Role ${key} is in the list, but show answers ${String(shown.answer.status)}.`,
          'show shows it',
          `status ${String(shown.answer.status)}`,
          bySnapshot(undefined, look, key, '', 'show'),
        );
      }
      const id = idKey(valueAt(shown.item, context.contract.role.idAt));
      if (valueAt(shown.item, context.contract.role.idAt) !== undefined && id !== key) {
        return failed(
          `Show of role ${key} showed role ${id}.`,
          `id ${key}`,
          `id ${id}`,
          bySnapshot(undefined, look, key, context.contract.role.idAt, 'show'),
        );
      }
      const [change] = [
        ...changesOf(context.contract, listed, shown.item),
        ...derivedChanges(context, listed, shown.item),
      ];
      if (change)
        return failed(
          `List and show disagree on role ${key}: in the list, ${change.words} in show.`,
          'the same in both',
          change.words,
          bySnapshot(undefined, look, key, change.pointer, 'show'),
        );
      checked = true;
    }
  }
  for (const { listed, shown, key, record } of shownByCalls(history)) {
    const [change] = changesOf(context.contract, listed, shown);
    if (change)
      return failed(
        `List and show disagree on role ${key}: in the list, ${change.words} in show.`,
        'the same in both',
        change.words,
        byAnswer(record, key, change.pointer, valueAt(shown, change.pointer)),
      );
    checked = true;
  }
  return passIf(checked);
}

/** What a case asked show for by itself while nothing had been sent since the list but other reads. */
function shownByCalls({
  calls,
  ids,
  looks,
  touchedByOthers,
}: History): { record: CallRecord; key: string; listed: JsonObject; shown: JsonObject }[] {
  return calls.flatMap((record) => {
    const role =
      record.step.do === 'call' && (record.step.credential ?? 'main') === 'main' && record.step.plays === 'show'
        ? record.step.role
        : undefined;
    const key = typeof role === 'string' && ids[role] !== undefined ? idKey(ids[role]) : undefined;
    const [listed, shown] = [lookBefore({ looks }, record)?.list?.items.get(key ?? ''), record.answer.items[0]];
    const written = calls.some(
      (other) =>
        sameSegment(other, record) &&
        other.exchange.id < record.exchange.id &&
        !['list', 'show'].includes(playsOf(other) ?? ''),
    );
    return key === undefined ||
      !listed ||
      !shown ||
      record.answer.class !== 'accepted' ||
      written ||
      touchedByOthers.has(key)
      ? []
      : [{ record, key, listed, shown }];
  });
}

const derivedChanges = (
  context: LawContext,
  listed: JsonObject,
  shown: JsonObject,
): { pointer: Pointer; words: string }[] =>
  context.contract.role.fields
    .filter(({ derived, removedAt }) => derived && !removedAt)
    .flatMap(({ pointer, label }) => {
      const [a, b] = [valueAt(listed, pointer), valueAt(shown, pointer)];
      return a === undefined || b === undefined || a === b
        ? []
        : [{ pointer, words: `${label} was ${JSON.stringify(a)} and is ${JSON.stringify(b)}` }];
    });
