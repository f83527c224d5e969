/** A short label for each concurrent request: `update role A (default false)`. */

import type { Contract } from '../../../contract/types';
import type { Json } from '../../../model/json';
import { valueAt } from '../../../model/pointer';
import { sameValue } from '../../../model/same';
import { inWords } from '../../../oracle/blame';
import { type FieldFacts, factsOf } from '../../../oracle/store/facts';
import type { Call } from '../../language/case';
import { idKey } from '../../language/history';
import type { SentCall } from '../attempt';
import type { RaceNames } from './names';
import type { Round } from './round';

const fieldsAtMost = 2;
const valueAtMost = 12;

/** The labels by the id of the exchange. No two are alike. */
export function labelsOf(contract: Contract, round: Round, names: RaceNames): ReadonlyMap<number, string> {
  const { fields } = factsOf(contract);
  const labels = round.concurrent.map((sent) => [sent.exchange.id, labelOf(fields, round, sent, names)] as const);
  const times = new Map<string, number>();
  return new Map(
    labels.map(([id, label]) => {
      const before = times.get(label) ?? 0;
      times.set(label, before + 1);
      const alone = labels.filter(([, other]) => other === label).length === 1;
      return [id, alone ? label : `${label} #${String(before + 1)}`];
    }),
  );
}

function labelOf(fields: readonly FieldFacts[], round: Round, sent: SentCall, names: RaceNames): string {
  const { step } = sent;
  if (step.do === 'assign')
    return step.role === null
      ? `free user ${String(step.user + 1)}`
      : `give user ${String(step.user + 1)} role ${step.role}`;
  const roles = rolesOf(step, sent, names);
  const whose = roles.length === 0 ? '' : ` ${roles.length === 1 ? 'role' : 'roles'} ${roles.join(', ')}`;
  return `${step.operation}${whose}${changes(fields, round, sent, names)}`;
}

function rolesOf(step: Call, { sent }: SentCall, names: RaceNames): string[] {
  if (typeof step.role === 'string') return [step.role];
  const named = (step.items ?? []).map(({ role }, index) =>
    typeof role === 'string' ? role : names.role(idKey(sent[index]?.id)),
  );
  return [...new Set(named)];
}

/** The fields that an update changes: ` (default false)`, ` (name, rights, …)`. */
function changes(fields: readonly FieldFacts[], round: Round, sent: SentCall, names: RaceNames): string {
  const { step } = sent;
  const changed = fieldsChanged(fields, round, sent);
  const [only] = changed;
  if (
    !only ||
    step.do !== 'call' ||
    step.items?.some(({ role }) => typeof role === 'string' && round.ids[role] === undefined)
  )
    return '';
  const value = changed.length === 1 ? names.plain(inWords(only.value)) : '';
  const shown = value !== '' && value.length <= valueAtMost ? ` ${value}` : '';
  return ` (${changed
    .slice(0, fieldsAtMost)
    .map(({ fact }) => fact.label)
    .join(', ')}${shown}${changed.length > fieldsAtMost ? ', …' : ''})`;
}

/** The fields that a request sends with another value than the role had before. */
export function fieldsChanged(
  fields: readonly FieldFacts[],
  { before, ids }: Round,
  { step, sent }: SentCall,
): { readonly fact: FieldFacts; readonly value: Json }[] {
  const found = sent.flatMap(({ id, item }) => {
    const key =
      id !== undefined ? idKey(id) : step.do === 'call' && typeof step.role === 'string' ? idKey(ids[step.role]) : '';
    const was = before.shown.get(key)?.item ?? before.list?.items.get(key);
    return fields.flatMap((fact) => {
      const value = valueAt(item, fact.pointer);
      return value === undefined || (was && sameValue(valueAt(was, fact.pointer), value)) ? [] : [{ fact, value }];
    });
  });
  return [...new Map(found.map((one) => [one.fact.pointer, one])).values()];
}
