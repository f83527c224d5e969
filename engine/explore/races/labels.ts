import type { Contract } from '../../../contract/types';
import type { Json } from '../../../model/json';
import { valueAt } from '../../../model/pointer';
import { inWords } from '../../../oracle/blame';
import { type FieldFacts, factsOf } from '../../../oracle/store/facts';
import { sameValue } from '../../../model/same';
import type { Call } from '../../language/case';
import { idKey } from '../../language/history';
import type { Record, Round } from './runRound';
import type { StoryNames } from './names';

const fieldsAtMost = 2;
const valueAtMost = 12;

/** A short label for each request of a race that was in flight, by the id of its exchange; no two are alike. */
export function raceLabels(contract: Contract, round: Round, names: StoryNames): ReadonlyMap<number, string> {
  const { fields } = factsOf(contract);
  const labels = round.fired.map((record) => [record.exchange.id, labelOf(fields, round, record, names)] as const);
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

function labelOf(fields: readonly FieldFacts[], round: Round, record: Record, names: StoryNames): string {
  const { step } = record;
  if (step.do === 'assign')
    return step.role === null
      ? `free user ${String(step.user + 1)}`
      : `give user ${String(step.user + 1)} role ${step.role}`;
  const roles = rolesOf(step, record, names);
  const whose = roles.length === 0 ? '' : ` ${roles.length === 1 ? 'role' : 'roles'} ${roles.join(', ')}`;
  return `${step.operation}${whose}${changes(fields, round, record, names)}`;
}

function rolesOf(step: Call, { sent }: Record, names: StoryNames): string[] {
  if (typeof step.role === 'string') return [step.role];
  const named = (step.items ?? []).map(({ role }, index) =>
    typeof role === 'string' ? role : names.role(idKey(sent[index]?.id)),
  );
  return [...new Set(named)];
}

/** ` (default false)`, ` (name, rights, …)`: what a write changes of what was there before. */
function changes(fields: readonly FieldFacts[], round: Round, record: Record, names: StoryNames): string {
  const changed = fieldsChanged(fields, round, record);
  const [only] = changed;
  if (
    !only ||
    record.step.do !== 'call' ||
    record.step.items?.some(({ role }) => typeof role === 'string' && round.ids[role] === undefined)
  )
    return '';
  const value = changed.length === 1 ? names.plain(inWords(only.value)) : '';
  const shown = value !== '' && value.length <= valueAtMost ? ` ${value}` : '';
  return ` (${changed
    .slice(0, fieldsAtMost)
    .map(({ fact }) => fact.label)
    .join(', ')}${shown}${changed.length > fieldsAtMost ? ', …' : ''})`;
}

/** The fields that a request sends with a value other than was there before. */
export function fieldsChanged(
  fields: readonly FieldFacts[],
  { before, ids }: Round,
  { step, sent }: Record,
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
