import type { Json, JsonObject } from '../../model/json';
import type { Look, Shown } from '../language/history';
import { idKey } from '../language/history';
import type { Session } from './session';

/** A role as show showed it, and as list did at the time. */
export interface Remembered {
  readonly shown: Shown;
  readonly listed: JsonObject | undefined;
}

/** Keeps what a look showed, for the next case that wants to know how the role was before. */
export function remember(session: Session, { shown, list }: Look): void {
  for (const [key, one] of shown) session.remembered.set(key, { shown: one, listed: list?.items.get(key) });
}

/** What was written, or may have been, is not as it was shown any more; `ids` undefined: that may be every role. */
export function forget(session: Session, ids: readonly (Json | undefined)[] | undefined): void {
  if (ids === undefined) session.remembered.clear();
  else ids.forEach((id) => session.remembered.delete(idKey(id)));
}

/** Roles that neither list nor show had the last time, and that nothing was sent for since. */
export function stillGone(session: Session, keys: readonly string[]): ReadonlyMap<string, Shown> {
  return new Map(
    keys.flatMap((key) => {
      const known = session.remembered.get(key);
      return known && known.listed === undefined && known.shown.answer.class === 'refused'
        ? [[key, known.shown] as const]
        : [];
    }),
  );
}

/** Roles that nothing was sent to since they were shown, and that list shows as it did then. */
export function stillShown(session: Session, list: Look['list'], keys: readonly string[]): ReadonlyMap<string, Shown> {
  return new Map(
    keys.flatMap((key) => {
      const known = session.remembered.get(key);
      const listed = list?.items.get(key);
      return known && listed && JSON.stringify(listed) === JSON.stringify(known.listed)
        ? [[key, known.shown] as const]
        : [];
    }),
  );
}
