import { operationFor } from '../../contract/types';
import type { Case, Check, History, Judgement, Law, LawContext } from '../../engine/law';
import { MARK_PLACEHOLDER } from '../../generators/mark';
import { idKey } from '../../engine/law';
import type { JsonObject } from '../../model/json';
import { valueAt, withValueAt } from '../../model/pointer';
import { statusInWords, theClaim, unclear } from './support/judging';
import { seenIn } from './support/seen';
import { ruleParts } from './support/sources';

/** The list's name filter shows exactly the roles of that name. */
export const nameFilter: Law = {
  name: 'name-filter',
  about: 'Filtered by a name, the list shows the roles of just that name.',
  checks: (context) => {
    const { nameFilter: filter } = context.contract;
    return filter ? [{
      rule: { id: 'list.name-filter', title: 'The name filter shows exactly the roles of that name', ...ruleParts(filter.statement) },
      cases: [...names.map(([words, name], index) => caseFor(context, filter.query, words, name, index)), renamedCase(context, filter.query)], judges: 'own', judge: (history) => judge(context, history),
    } satisfies Check] : [];
  },
};

const nameOf = (context: LawContext, item: JsonObject): string => String(valueAt(item, context.contract.role.nameAt) ?? '');

const names = [
  ['a plain name, beside one that begins with it', `${MARK_PLACEHOLDER} one`],
  ['a name with signs that a URL must encode', `${MARK_PLACEHOLDER} a&b=c+d%41`],
] as const;

function caseFor(context: LawContext, query: Readonly<Record<string, string>>, words: string, name: string, index: number): Case {
  const { nameAt } = context.contract.role;
  const filled = Object.fromEntries(Object.entries(query).map(([key, value]) => [key, value.replace('$name', name)]));
  return {
    id: `list.name-filter:${String(index)}`, what: `list filtered by ${words}`, tier: index === 0 ? 'quick' : 'standard', expects: 'any',
    given: { roles: { A: { kind: 'own', item: withValueAt({}, nameAt, name) }, B: { kind: 'own', item: withValueAt({}, nameAt, `${name} more`) } } },
    steps: [{ do: 'call', purpose: 'claim', operation: operationFor(context.contract, 'list').name, query: filled }], needs: [], sees: 'list', alone: false,
  };
}

/** A filter that looks at a stale name would miss it. */
function renamedCase(context: LawContext, query: Readonly<Record<string, string>>): Case {
  const first = caseFor(context, query, 'the new name of a role', `${MARK_PLACEHOLDER} renamed`, 2);
  const { nameAt } = context.contract.role;
  const update = operationFor(context.contract, 'update');
  const item = withValueAt({}, nameAt, `${MARK_PLACEHOLDER} renamed`);
  return {
    ...first, given: { roles: { A: { kind: 'own', item: withValueAt({}, nameAt, `${MARK_PLACEHOLDER} former`) } } },
    steps: [update.form === 'bulk' ? { do: 'call', purpose: 'given', operation: update.name, items: [{ role: 'A', item }] } : { do: 'call', purpose: 'given', operation: update.name, role: 'A', items: [{ item }] }, { do: 'look' }, ...first.steps],
  };
}

function judge(context: LawContext, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  if (record.answer.class !== 'accepted') return record.answer.class === 'refused'
    ? { verdict: 'fail', message: `A list filtered by name was answered ${statusInWords(record)}.`, expected: 'the roles of that name', actual: statusInWords(record) } : unclear(record);
  const a = seenIn(history.looks[record.look], history.ids['A']);
  if (!a) return { verdict: 'inconclusive', why: 'the role is not in the list without a filter' };
  const wanted = nameOf(context, a);
  const got = record.answer.items.map((item) => nameOf(context, item));
  const ids = record.answer.items.map((item) => idKey(valueAt(item, context.contract.role.idAt)));
  if (!ids.includes(idKey(history.ids['A']))) return { verdict: 'fail', message: `The list filtered by the name ${JSON.stringify(wanted)} does not show the role of that name.`, expected: 'that role', actual: JSON.stringify(got) };
  const stray = got.find((name) => name !== wanted);
  return stray === undefined ? { verdict: 'pass' } : { verdict: 'fail', message: `The list filtered by the name ${JSON.stringify(wanted)} also shows ${JSON.stringify(stray)}.`, expected: 'only roles of that name', actual: JSON.stringify(stray) };
}
