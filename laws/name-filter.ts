import { isRemoved } from '../contract/questions';
import type { CallRecord, History } from '../engine/language/history';
import { lookBefore, nextLook, claimsOf, idKey } from '../engine/language/history';
import type { Failure } from '../engine/language/judgement';
import { inconclusive, notSent } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { JsonObject } from '../model/json';
import { valueAt } from '../model/pointer';
import { sameValue } from '../model/same';
import { emptyFilter, filterCases } from './cases/nameFilters';
import { byBody, byStatus } from './kit/evidence';
import { playsOf } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { failed, gravest, pass, statusInWords, theClaim, unclear } from './kit/verdicts';

/** The list's name filter shows exactly the roles of that name. */
export const nameFilter: Law = {
  name: 'name-filter',
  about: 'Filtered by a name, the list shows the roles of just that name.',
  checks: (context): Check[] => {
    const { nameFilter: filter } = context.contract;
    return filter
      ? [
          {
            rule: {
              id: 'list.name-filter',
              title: 'The name filter shows exactly the roles of that name',
              ...ruleParts(filter.statement),
            },
            cases: filterCases(context, filter.query),
            judges: 'own',
            judge: (history) => judge(context, filter.query, history),
          },
          {
            rule: {
              id: 'observe.list.empty-name-filter',
              title: 'What a name filter without a name shows',
              ...ruleParts(common('observe', 'Everything not named')),
            },
            cases: [emptyFilter(context, filter.query)],
            judges: 'own',
            judge: observe,
          },
        ]
      : [];
  },
};

const nameOf = (context: LawContext, item: JsonObject): string =>
  String(valueAt(item, context.contract.role.nameAt) ?? '');

/** The name that was asked for, as it went out. */
function asked(query: Readonly<Record<string, string>>, record: CallRecord): string | null {
  const sent = new URLSearchParams(record.exchange.request.path.split('?').slice(1).join('?'));
  for (const [key, template] of Object.entries(query)) {
    const [before = '', after] = template.split('$name');
    const value = sent.get(key);
    if (after !== undefined && value !== null) return value.slice(before.length, value.length - after.length);
  }
  return null;
}

function judge(context: LawContext, query: Readonly<Record<string, string>>, history: History): Judgement {
  const filtered = claimsOf(history).filter((record) => asked(query, record) !== null);
  return gravest(filtered.map((record) => judgeOne(context, query, history, record))) ?? notSent(history);
}

function judgeOne(
  context: LawContext,
  query: Readonly<Record<string, string>>,
  history: History,
  record: CallRecord,
): Judgement {
  const wanted = asked(query, record);
  const items = lookBefore(history, record)?.list?.items;
  if (wanted === null || !items) return inconclusive('not-readable', 'the list without a filter could not be read');
  if (record.answer.class !== 'accepted')
    return record.answer.class === 'refused'
      ? failed(
          `A list filtered by name was answered ${statusInWords(record)}.`,
          'the roles of that name',
          statusInWords(record),
          byStatus(record),
        )
      : unclear(record);
  const live = new Map([...items].filter(([, item]) => !isRemoved(context.contract, item)));
  const due = [...live].filter(([, item]) => sameValue(nameOf(context, item), wanted)).map(([key]) => key);
  const own = Object.entries(history.case.given.roles)
    .filter(([, given]) => given.kind === 'own')
    .map(([name]) => idKey(history.ids[name]));
  const deleted = claimsOf(history).some((one) => playsOf(one) === 'delete' && nextLook(one) < nextLook(record));
  if (!deleted && own.some((key) => !live.has(key)))
    return inconclusive('not-readable', 'the role is not in the list without a filter');
  const shown = record.answer.items
    .filter((item) => !isRemoved(context.contract, item))
    .map((item) => ({ key: idKey(valueAt(item, context.contract.role.idAt)), name: nameOf(context, item) }));
  const wrong = wrongIn(wanted, due, live, shown);
  return wrong ? { ...wrong, evidence: byBody(record) } : pass;
}

interface Shown {
  readonly key: string;
  readonly name: string;
}

/** Too few or too many; a filter says nothing of how long a list or a page of it may be. */
function wrongIn(
  wanted: string,
  due: readonly string[],
  live: ReadonlyMap<string, JsonObject>,
  shown: readonly Shown[],
): Failure | null {
  const by = `The list filtered by the name ${JSON.stringify(wanted)}`;
  const names = JSON.stringify(shown.map(({ name }) => name));
  const missing = due.find((key) => !shown.some((one) => one.key === key));
  if (missing !== undefined) {
    const role =
      due.length > 1 ? `role ${missing}, one of ${String(due.length)} of that name` : 'the role of that name';
    return failed(`${by} does not show ${role}.`, 'that role', names);
  }
  const stray = shown.find(({ name }) => !sameValue(name, wanted));
  if (stray)
    return failed(
      `${by} also shows ${JSON.stringify(stray.name)}.`,
      'only roles of that name',
      JSON.stringify(stray.name),
    );
  const ghost = shown.find(({ key }) => !live.has(key));
  return ghost
    ? failed(
        `${by} shows role ${ghost.key}, which the list without a filter does not show.`,
        'live roles of that name',
        `role ${ghost.key}`,
      )
    : null;
}

function observe(history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { answer } = claim.record;
  return {
    verdict: 'observed',
    what:
      answer.class === 'accepted' ? `${String(answer.items.length)} roles` : `answered ${statusInWords(claim.record)}`,
  };
}
