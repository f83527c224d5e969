import type { Json, JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';
import type { CallRecord, History } from '../language/history';
import { idKey } from '../language/history';

/**
 * Whether what changed in a window bears the marks of a case that ran in it. `target`: a text that it sent now stands
 * in a role that it spoke
 * of, or a role that it spoke of is gone; `own`: the text stands in another role; `another`: something changed, and
 * nothing of it bears its
 * marks; `none`: nothing tells.
 */
export type Fingerprint = 'target' | 'own' | 'none' | 'another';

export function fingerprintOf(history: History): Fingerprint {
  // What a write that went through gave to its own role is as it should be; where it was to be accepted, others may
  // send the same.
  const gave = ({ at, key }: Change): boolean =>
    history.case.expects === 'accepted' ||
    (history.case.expects === 'any' &&
      callsAt(history, at).some((record) => record.answer.class === 'accepted' && speaksOf(record, key)));
  const changes = changesSeen(history).map((change) => ({
    ...change,
    texts: change.texts.filter((text) => !gave(change) || !sends(history, text)),
  }));
  const marked = changes.filter(({ texts }) => texts.some((text) => sends(history, text)));
  if (
    marked.some(({ at, key }) => names(history, at, key)) ||
    changes.some(({ at, key, gone }) => gone && callsAt(history, at).some((record) => removes(record, key)))
  )
    return 'target';
  if (marked.length > 0) return 'own';
  return changes.some(({ texts, gone }) => gone || texts.length > 0) ? 'another' : 'none';
}

/** Texts in roles of the run's own that came to be in a window and that nobody sent to them. */
export function strayTexts(history: History, beside: readonly History[]): readonly string[] {
  const all = [history, ...beside];
  return changesSeen(history).flatMap(({ at, key, texts }) => {
    const bodies = all
      .filter((one) => names(one, at, key))
      .map(bodiesOf)
      .join('\n');
    return texts.filter((text) => !bodies.includes(JSON.stringify(text)));
  });
}

export const sends = (history: History, text: string): boolean => bodiesOf(history).includes(JSON.stringify(text));

/** Whether the calls of a case that followed a look speak of the role, by the path or in the body. */
export const names = (history: History, at: number, key: string): boolean =>
  callsAt(history, at).some((record) => speaksOf(record, key));

/**
 * How near the calls of a case come to what changed: 0 where one speaks of the role and of a member that is another
 * now, 1 of the role alone, else 2.
 */
export const nearness = (history: History): number =>
  Math.min(
    2,
    ...changesSeen(history)
      .filter(({ at, key }) => names(history, at, key))
      .map(({ at, members }) =>
        callsAt(history, at).some(({ exchange }) =>
          members.some((member) => exchange.request.body?.includes(JSON.stringify(member))),
        )
          ? 0
          : 1,
      ),
  );

/**
 * A role of the run's own that was another one look later: since which look, with the telling texts that are new in it
 * and the members that are others now.
 */
export interface Change {
  readonly at: number;
  readonly key: string;
  readonly gone: boolean;
  readonly texts: readonly string[];
  readonly members: readonly string[];
}

export function changesSeen(history: History): readonly Change[] {
  return history.looks.slice(0, -1).flatMap((look, at): Change[] => {
    const next = history.looks[at + 1];
    const [was, is] = [look.list?.items, next?.list?.items];
    if (!was || !is) return [];
    return [...history.own].flatMap((key) => {
      const shown = [look, next].map((one) => one?.shown.get(key)?.item ?? undefined);
      // What only show shows tells as much, where it was asked before and after.
      const both = shown.every((item) => item !== undefined);
      const [a, b] = [was, is].map((items, index) => (both ? { ...items.get(key), ...shown[index] } : items.get(key)));
      return !a || JSON.stringify(a) === JSON.stringify(b)
        ? []
        : [{ at, key, gone: b === undefined, texts: b ? newTexts(a, b) : [], members: b ? membersChanged(a, b) : [] }];
    });
  });
}

const bodiesOf = ({ calls }: History): string => calls.map(({ exchange }) => exchange.request.body ?? '').join('\n');

const callsAt = ({ calls }: History, at: number): readonly CallRecord[] => calls.filter(({ look }) => look === at);

const speaksOf = ({ exchange, sent }: CallRecord, key: string): boolean =>
  exchange.request.path.split(/[/?]/).includes(key) || sent.some(({ id }) => idKey(id) === key);

const removes = (record: CallRecord, key: string): boolean =>
  record.exchange.request.method === 'DELETE' && speaksOf(record, key);

/** Names of the members whose value is another, of objects within too. */
function membersChanged(was: JsonObject, is: JsonObject): string[] {
  return Object.entries(is)
    .filter(([key, value]) => JSON.stringify(was[key]) !== JSON.stringify(value))
    .flatMap(([key, value]) => {
      const before = was[key];
      return [key, ...(isJsonObject(value) && isJsonObject(before) ? membersChanged(before, value) : [])];
    });
}

/** Texts, long enough to be nobody else's, that the later sight of a role shows and the earlier does not. */
function newTexts(was: Json | undefined, is: Json | undefined): string[] {
  if (typeof is === 'string') return is !== was && is.length >= tellingLength ? [is] : [];
  if (!isJsonObject(is)) return [];
  const before: JsonObject = isJsonObject(was) ? was : {};
  return Object.entries(is).flatMap(([key, value]) => newTexts(before[key], value));
}

/** As long as a mark. */
const tellingLength = 16;
