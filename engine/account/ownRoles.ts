import type { Contract } from '../../contract/types';
import { isRemoved, nameOf } from '../../contract/questions';
import type { Json, JsonObject } from '../../model/json';
import { overlaid, valueAt } from '../../model/pointer';
import type { RoleName } from '../language/case';
import { idKey } from '../language/history';
import type { Journal } from '../ports';

/** What a role of the run is used for while it is there. */
export type Use =
  /** Free for any case. `meantFor`: made for the role of this name in a case that is run again. */
  | { readonly is: 'idle'; readonly meantFor?: RoleName | undefined }
  /** In use by one case, or by whatever made it. */
  | { readonly is: 'lent' }
  /** In use by several cases that expect refusals. */
  | { readonly is: 'shared'; readonly cases: number }
  /** Stands beside other roles in the bulk requests of several cases. */
  | { readonly is: 'padding' }
  /** Not lent any more; it is deleted once room is wanted. */
  | { readonly is: 'retired' }
  /** A case failed on it, so it is deleted before the next cases. */
  | { readonly is: 'contaminated' };

/**
 * A deleted role is presumed gone until the next list. `certain`: the delete was a plain one and was accepted. `use`:
 * what the role is used for if the list still shows it.
 */
export type RoleState = Use | { readonly is: 'presumed gone'; readonly certain: boolean; readonly use: Use };

/** A role that this run created and that is there, or may be. */
export interface OwnRole {
  readonly id: Json;
  /** The id as a key of maps. */
  readonly key: string;
  /** What it was called when it was created. */
  readonly name: string;
  /** Every name that this run gave it, oldest first. */
  readonly names: readonly string[];
  /**
   * A role is ours by its id for as long as every list since its create shows it and no delete of it is sent.
   * Afterwards the server may have given its id to a role of somebody else, so its name must be ours as well.
   */
  readonly oursBy: 'id' | 'id and name';
  readonly state: RoleState;
  /** How often its delete was refused, by itself or together with others. */
  readonly refusedDeletes: number;
  /** What the create that made it carried. */
  readonly made: JsonObject;
  /** What accepted writes gave it. */
  readonly holds: JsonObject;
  /** Operations that were accepted about it. */
  readonly touchedBy: ReadonlySet<string>;
}

/** A role that could not be deleted, and why. */
export interface LeftBehind {
  readonly id: string;
  readonly name: string;
  readonly why: string;
}

/** The roles of the run. Only the functions of this file change them and their states. */
export interface OwnRoles {
  /** Those that are there, or may be, by id key. */
  readonly roles: ReadonlyMap<string, OwnRole>;
  /** Those that are gone: by id key the names that this run gave them. */
  readonly gone: ReadonlyMap<string, readonly string[]>;
  /** How many this run created. */
  readonly created: number;
  readonly deleted: number;
  readonly leftBehind: readonly LeftBehind[];
}

type Changing<T> = { -readonly [Key in keyof T]: T[Key] };

interface State extends Changing<OwnRoles> {
  readonly roles: Map<string, OwnRole>;
  readonly gone: Map<string, readonly string[]>;
  readonly leftBehind: LeftBehind[];
  readonly contract: Contract;
  readonly journal: Pick<Journal, 'intend' | 'created' | 'deleted'>;
  readonly runMark: string;
  /** Ids that were there before the run. */
  before: Pick<ReadonlySet<string>, 'has'>;
  /** Journal entries of creates, by the name that was sent. */
  readonly intended: Map<string, number>;
}

const stateOf = (own: OwnRoles): State => own as State;
const changing = (role: OwnRole): Changing<OwnRole> => role;

/** `foundThere` tells which roles were there before; until then none counts as one. */
export function newOwnRoles(parts: Pick<State, 'contract' | 'journal' | 'runMark'>): OwnRoles {
  const state: State = {
    ...parts,
    roles: new Map(),
    gone: new Map(),
    created: 0,
    deleted: 0,
    leftBehind: [],
    before: new Set(),
    intended: new Map(),
  };
  return state;
}

export const useOf = ({ state }: OwnRole): Use => (state.is === 'presumed gone' ? state.use : state);

/** Keys of the roles that are there at this moment, or may be. */
export const ownKeys = ({ roles }: OwnRoles): ReadonlySet<string> => new Set(roles.keys());

/** Roles that came to be since these were all. */
export const madeSince = ({ roles }: OwnRoles, before: ReadonlySet<string>): OwnRole[] =>
  [...roles.values()].filter(({ key }) => !before.has(key));

export const liveRoles = ({ roles }: OwnRoles): OwnRole[] =>
  [...roles.values()].filter(({ state }) => state.is !== 'presumed gone');

const rolesThatAre = (own: OwnRoles, is: Use['is']): OwnRole[] =>
  [...own.roles.values()].filter(({ state }) => state.is === is);

/** Roles that a case may be lent. */
export const idleRoles = (own: OwnRoles): OwnRole[] => rolesThatAre(own, 'idle');

export const paddingRoles = (own: OwnRoles): OwnRole[] => rolesThatAre(own, 'padding');

/** Roles that fewer cases share than this. */
export const sharedRoles = (own: OwnRoles, atMost: number): OwnRole[] =>
  [...own.roles.values()].filter(({ state }) => state.is === 'shared' && state.cases < atMost);

/** The name of the role that it was made for, in a case that is run again; undefined for any other. */
export const meantFor = ({ state }: OwnRole): RoleName | undefined =>
  state.is === 'idle' ? state.meantFor : undefined;

/** Whether a role of the run has, or had, this id. */
export const wasEverOurs = ({ roles, gone }: OwnRoles, key: string): boolean => roles.has(key) || gone.has(key);

/** Whether a role with this id was there before the run: it is never ours, whatever its name says later. */
export const wasThereBefore = (own: OwnRoles, key: string): boolean => stateOf(own).before.has(key);

/** `keys`: of the roles that are there before the run creates any. */
export function foundThere(own: OwnRoles, keys: Pick<ReadonlySet<string>, 'has'>): void {
  stateOf(own).before = keys;
}

/** Roles of these names are about to be created: the journal learns of them first. */
export function createSent(own: OwnRoles, mark: string, names: readonly string[]): void {
  const { journal, intended } = stateOf(own);
  const entries = names.map((name) => journal.intend({ mark, name }));
  names.forEach((name, index) => {
    const entry = entries[index];
    if (entry !== undefined) intended.set(name, entry);
  });
}

/**
 * Takes a role that the server says it made for us into our keeping; it is in use by whatever made it. undefined where
 * it has no id, or one that was there before.
 */
export function adopt(own: OwnRoles, item: JsonObject): OwnRole | undefined {
  const state = stateOf(own);
  const id = valueAt(item, state.contract.role.idAt);
  if (id === undefined || id === null || typeof id === 'object') return undefined;
  const key = idKey(id);
  const known = state.roles.get(key);
  if (known) return known;
  if (state.before.has(key)) return undefined;
  const name = nameOf(state.contract, item);
  const former = state.gone.get(key);
  const role: OwnRole = {
    id,
    key,
    name,
    names: [...(former ?? []), name],
    oursBy: former ? 'id and name' : 'id',
    state: { is: 'lent' },
    refusedDeletes: 0,
    made: {},
    holds: {},
    touchedBy: new Set(),
  };
  if (!former) state.created += 1;
  state.gone.delete(key);
  state.roles.set(key, role);
  state.journal.created(state.intended.get(name) ?? state.journal.intend({ mark: state.runMark, name }), key);
  return role;
}

/** A role is about to be given this name. One that tells nothing of the run goes to the journal. */
export function renameSent(own: OwnRoles, role: OwnRole, name: string): void {
  const { journal, runMark } = stateOf(own);
  changing(role).names = [...role.names.filter((one) => one !== name), name];
  if (!name.includes(runMark)) journal.created(journal.intend({ mark: runMark, name }), role.key);
}

/** An accepted write was about the role. `item`: what it gave the role; null: it is not known. */
export function writeAccepted(
  role: OwnRole,
  operation: string,
  item: JsonObject | null,
  how: 'made' | 'changed',
): void {
  const now = changing(role);
  now.touchedBy = new Set([...role.touchedBy, operation]);
  if (item === null) return;
  now.holds = overlaid(role.holds, item);
  if (how === 'made') now.made = item;
}

/** These roles may be gone: the next list tells. `certain`: their delete was a plain one and was accepted. */
export function presumeGone(own: OwnRoles, ids: readonly Json[], certain: boolean): void {
  for (const id of ids) {
    const role = own.roles.get(idKey(id));
    if (!role) continue;
    changing(role).state = { is: 'presumed gone', certain, use: useOf(role) };
    changing(role).oursBy = 'id and name';
  }
}

export function deleteRefused(own: OwnRoles, id: Json | undefined): void {
  const role = own.roles.get(idKey(id));
  if (role) changing(role).refusedDeletes += 1;
}

/** A whole list is the truth about which roles of the run are there. */
export function rolesListed(own: OwnRoles, items: ReadonlyMap<string, JsonObject>): void {
  const { contract, runMark } = stateOf(own);
  for (const [key, item] of items) {
    if (!wasEverOurs(own, key) && !nameOf(contract, item).includes(runMark)) continue;
    if (isRemoved(contract, item)) seenGone(own, key);
    else {
      const role = own.roles.get(key) ?? adopt(own, item);
      if (role) stillThere(role);
    }
  }
  // One that is missing though nobody deleted it is still ours to delete: the list may be what is wrong.
  for (const role of [...own.roles.values()]) {
    if (items.has(role.key)) continue;
    if (role.state.is === 'presumed gone') seenGone(own, role.key);
    else changing(role).oursBy = 'id and name';
  }
}

/** A role that was to be gone and is listed was as good as refused its delete. */
function stillThere(role: OwnRole): void {
  const { state } = role;
  if (state.is !== 'presumed gone') return;
  if (state.certain) changing(role).refusedDeletes += 1;
  changing(role).state = state.use;
}

/** The role is gone, or as good as: nothing that could be read shows it. */
export function seenGone(own: OwnRoles, key: string): void {
  const state = stateOf(own);
  const role = own.roles.get(key);
  if (!role) return;
  state.roles.delete(key);
  state.gone.set(key, role.names);
  state.deleted += 1;
  state.journal.deleted(key);
}

/** The run ends and these roles stay. */
export function leaveBehind(own: OwnRoles, why: string): void {
  const { leftBehind, roles } = stateOf(own);
  for (const { key, name } of roles.values()) leftBehind.push({ id: key, name, why });
}

/** What is presumed gone keeps its state and is used so if it is still there. */
function use(role: OwnRole, next: Use): void {
  const { state } = role;
  changing(role).state = state.is === 'presumed gone' ? { ...state, use: next } : next;
}

export const lend = (role: OwnRole): void => use(role, { is: 'lent' });

/** One more case shares the role. */
export function share(role: OwnRole): void {
  const now = useOf(role);
  use(role, { is: 'shared', cases: now.is === 'shared' ? now.cases + 1 : 1 });
}

export const usePadding = (role: OwnRole): void => use(role, { is: 'padding' });

/** Its user is done with it. What was not in use stays as it is. */
export function release(role: OwnRole, meantFor?: RoleName): void {
  const { is } = useOf(role);
  if (is === 'lent' || is === 'shared' || is === 'idle')
    use(role, { is: 'idle', ...(meantFor === undefined ? {} : { meantFor }) });
}

/** No other case gets it. */
export function retire(role: OwnRole): void {
  if (useOf(role).is !== 'contaminated') use(role, { is: 'retired' });
}

/** A failed case left on it what the next lists would show again. */
export const contaminate = (role: OwnRole): void => use(role, { is: 'contaminated' });
