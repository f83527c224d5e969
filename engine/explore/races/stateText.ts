/** The state that a race is about, in words: `role A: default true; role B is removed; user 1 holds role A`. */

import { isRemoved } from '../../../contract/questions';
import type { Contract } from '../../../contract/types';
import type { Json, JsonObject, Pointer } from '../../../model/json';
import { isJsonArray } from '../../../model/json';
import { valueAt } from '../../../model/pointer';
import { inWords } from '../../../oracle/blame';
import { factsOf } from '../../../oracle/store/facts';
import { idKey, type Look } from '../../language/history';
import { fieldsChanged } from './labels';
import type { RaceNames } from './names';
import type { Round } from './round';

const charactersAtMost = 400;
const fieldsAtMost = 6;

/** '' if the list could not be read. */
export function stateText(contract: Contract, round: Round, snapshot: Look, names: RaceNames): string {
  if (!snapshot.list) return '';
  const { items } = snapshot.list;
  const fields = fieldsAbout(contract, round);
  const roles = names.roles.flatMap(([name, key]) => {
    const item = items.get(key);
    if (!item && round.ids[name] === undefined && snapshot === round.before) return [];
    const state =
      item === undefined ? ' is not there' : isRemoved(contract, item) ? ' is removed' : valuesOf(item, fields, names);
    return [`role ${name}${state}`];
  });
  const users = [...snapshot.users].flatMap(([user, held]) =>
    held === undefined ? [] : [`user ${names.user(user)} holds ${holding(held, names)}`],
  );
  const text = [...roles, ...users].join('; ');
  return text.length > charactersAtMost ? `${text.slice(0, charactersAtMost - 1)}…` : text;
}

interface About {
  readonly pointer: Pointer;
  readonly label: string;
}

/** The fields that the race writes, those that make a default role, and the number of users if users are moved. */
function fieldsAbout(contract: Contract, round: Round): About[] {
  const { fields, count } = factsOf(contract);
  const written = round.concurrent.flatMap((sent) => fieldsChanged(fields, round, sent).map(({ fact }) => fact));
  const ofDefaults =
    round.race.defaults.length === 0
      ? []
      : (contract.atLeast?.where ?? []).map(({ pointer }) => ({
          pointer,
          label: pointer.split('/').at(-1) ?? pointer,
        }));
  const counted = count && round.users.length > 0 ? [{ pointer: count.pointer, label: count.label }] : [];
  return [...new Map([...written, ...ofDefaults, ...counted].map((one) => [one.pointer, one])).values()];
}

function valuesOf(item: JsonObject, fields: readonly About[], names: RaceNames): string {
  const values = fields.flatMap(({ pointer, label }) => {
    const value = valueAt(item, pointer);
    return value === undefined ? [] : [`${label} ${names.plain(inWords(value))}`];
  });
  return values.length === 0
    ? ' is there'
    : `: ${values.slice(0, fieldsAtMost).join(', ')}${values.length > fieldsAtMost ? ', …' : ''}`;
}

const holding = (held: Json, names: RaceNames): string => {
  const keys = (isJsonArray(held) ? held : [held]).filter((one) => one !== null).map(idKey);
  const ours = names.roles.filter(([, key]) => keys.includes(key)).map(([name]) => `role ${name}`);
  return ours.length === 0 ? 'no role of the race' : ours.join(' and ');
};
