/** Checks a race of a recipe: it may speak of its own roles and users only, and of operations of the contract. */

import type { Contract } from '../../../contract/types';
import { isJsonObject, type Json } from '../../../model/json';
import type { Assign, Call } from '../../language/case';
import type { Race } from '../races/race';

const isCount = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;
const isName = (value: Json | undefined): value is string => typeof value === 'string' && /^[A-Z]\d*$/.test(value);
const isList = (value: Json | undefined): value is Json[] => Array.isArray(value) && value.length <= 50;

export function isRace(contract: Contract, value: Json | undefined): value is Json & Race {
  if (!isJsonObject(value)) return false;
  const { roles, holders, spareUsers, defaults, lanes, watch } = value;
  if (
    !isJsonObject(roles) ||
    !isJsonObject(holders) ||
    !isCount(spareUsers) ||
    !isList(defaults) ||
    !isList(lanes) ||
    !isList(watch)
  )
    return false;
  const known = Object.keys(roles);
  const counts = Object.values(holders);
  if (known.length > 8 || !known.every(isName) || !Object.values(roles).every(isJsonObject) || !counts.every(isCount))
    return false;
  const users = counts.reduce((sum, many) => sum + many, 0) + spareUsers;
  const isKnown = (name: Json | undefined): boolean => typeof name === 'string' && known.includes(name);
  const step = (one: Json): boolean => isCall(contract, one, isKnown) || isAssign(one, isKnown, users);
  return (
    [...Object.keys(holders), ...defaults].every(isKnown) &&
    lanes.every((lane) => isList(lane) && lane.every(step)) &&
    watch.every((one) => isCall(contract, one, isKnown))
  );
}

/** The race with the kind of operation in each call. */
export function withKinds({ operations }: Contract, race: Race): Race {
  const told = <Step extends Call | Assign>(step: Step): Step => {
    const plays = step.do === 'call' ? operations.find(({ name }) => name === step.operation)?.plays : undefined;
    return plays === undefined ? step : { ...step, plays };
  };
  return { ...race, lanes: race.lanes.map((lane) => lane.map(told)), watch: race.watch.map(told) };
}

const callWords = ['do', 'purpose', 'operation', 'plays', 'items', 'role'];

function isCall(contract: Contract, value: Json, isKnown: (name: Json | undefined) => boolean): boolean {
  if (!isJsonObject(value) || value['do'] !== 'call' || !Object.keys(value).every((word) => callWords.includes(word)))
    return false;
  const operation = contract.operations.find(({ name }) => name === value['operation']);
  const { items = [], role } = value;
  if (!operation || !isList(items) || (value['purpose'] !== 'claim' && value['purpose'] !== 'given')) return false;
  // Recipes of earlier versions lack the kind. One that contradicts the contract was tampered with.
  if (value['plays'] !== undefined && value['plays'] !== operation.plays) return false;
  if (operation.plays === 'list') return role === undefined && items.length === 0;
  if (operation.plays === 'create')
    return role === undefined && items.every((item) => isJsonObject(item) && isName(item['role']));
  // Without a role by name, the item could say which role is changed or deleted.
  const named = items.every(
    (item) => isJsonObject(item) && item['item'] !== undefined && isKnown(item['role'] ?? role),
  );
  return named && (role === undefined ? items.length > 0 : isKnown(role));
}

const isAssign = (value: Json, isKnown: (name: Json | undefined) => boolean, users: number): boolean =>
  isJsonObject(value) &&
  value['do'] === 'assign' &&
  isCount(value['user']) &&
  value['user'] < users &&
  (value['role'] === null || isKnown(value['role']));
