import type { Json, JsonObject } from '../../model/json';
import type { Look, Shown } from '../language/history';
import { idKey } from '../language/history';

/** A role as show showed it, and as list did at the time. */
export interface Remembered {
  readonly shown: Shown;
  readonly listed: JsonObject | undefined;
}

/** What the run saw of the account. Only the functions of this file change it. */
export interface Snapshots {
  /** null before the first. */
  readonly latest: Look | null;
  /** Whether nothing was written since the latest was taken. */
  readonly isFresh: boolean;
  /** Roles as they were last shown, by id key, for as long as nothing is sent to them. */
  readonly remembered: ReadonlyMap<string, Remembered>;
}

interface State extends Snapshots {
  latest: Look | null;
  isFresh: boolean;
  readonly remembered: Map<string, Remembered>;
}

const stateOf = (snapshots: Snapshots): State => snapshots as State;

export const newSnapshots = (): Snapshots => ({ latest: null, isFresh: false, remembered: new Map() }) satisfies State;

/** A snapshot was taken while nothing was in flight. */
export function snapshotTaken(snapshots: Snapshots, snapshot: Look): void {
  const state = stateOf(snapshots);
  state.latest = snapshot;
  state.isFresh = true;
}

/** Keeps how single roles were shown: a case that finds them unchanged need not ask again. */
export function rememberShown(snapshots: Snapshots, shown: Look['shown'], list: Look['list']): void {
  for (const [key, one] of shown) stateOf(snapshots).remembered.set(key, { shown: one, listed: list?.items.get(key) });
}

/** A write is about to be sent; undefined for `ids`: it may be about any role. */
export function written(snapshots: Snapshots, ids: readonly (Json | undefined)[] | undefined): void {
  const state = stateOf(snapshots);
  state.isFresh = false;
  if (ids === undefined) state.remembered.clear();
  else ids.forEach((id) => state.remembered.delete(idKey(id)));
}

/** The next case takes a snapshot of its own, though no write is known to have been sent since the latest. */
export function outdated(snapshots: Snapshots): void {
  stateOf(snapshots).isFresh = false;
}

/** The latest snapshot, if nothing was written since. */
export const freshSnapshot = ({ latest, isFresh }: Snapshots): Look | null => (isFresh ? latest : null);

/** The roles of the latest list by id key; none where there is no list. */
export const listedRoles = ({ latest }: Snapshots): ReadonlyMap<string, JsonObject> =>
  latest?.list?.items ?? new Map<string, JsonObject>();

/** A role as the latest list has it. */
export const listedRole = (snapshots: Snapshots, id: Json): JsonObject | undefined =>
  snapshots.latest?.list?.items.get(idKey(id));

/** Whether the latest list has a role; null where there is no list. */
export const isListed = ({ latest }: Snapshots, key: string): boolean | null => latest?.list?.items.has(key) ?? null;

/** Roles that neither list nor show had the last time, and that nothing was sent to since. */
export function stillGone({ remembered }: Snapshots, keys: readonly string[]): ReadonlyMap<string, Shown> {
  return new Map(
    keys.flatMap((key) => {
      const known = remembered.get(key);
      return known && known.listed === undefined && known.shown.answer.class === 'refused'
        ? [[key, known.shown] as const]
        : [];
    }),
  );
}

/** Roles that nothing was sent to since they were shown, and that `list` shows as the list did then. */
export function stillShown(
  { remembered }: Snapshots,
  list: Look['list'],
  keys: readonly string[],
): ReadonlyMap<string, Shown> {
  return new Map(
    keys.flatMap((key) => {
      const known = remembered.get(key);
      const listed = list?.items.get(key);
      return known && listed && JSON.stringify(listed) === JSON.stringify(known.listed)
        ? [[key, known.shown] as const]
        : [];
    }),
  );
}
