import type { Json, JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';
import type { CallRecord, History } from '../language/history';
import { idKey, isBetween } from '../language/history';

/**
 * Whether a change in a window bears the marks of a case that ran in it.
 * `target`: a text that the case sent stands in a role that it wrote to, or a role that it deleted is gone.
 * `own`: the text stands in another role.
 * `another`: roles changed, and no change bears the marks of the case.
 * `none`: no role changed in a telling way.
 */
export type Fingerprint = 'target' | 'own' | 'none' | 'another';

export function fingerprintOf(history: History): Fingerprint {
  // An accepted write should give its text to its own role. Where success is expected, other cases may send the same
  // text, so it tells nothing.
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

/** Texts that came into own roles during a window although no case sent them to these roles. */
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

/** A request of the case carries the text. */
export const sends = (history: History, text: string): boolean => bodiesOf(history).includes(JSON.stringify(text));

/** A call of the case after this snapshot names the role, in its path or in its body. */
const names = (history: History, at: number, key: string): boolean =>
  callsAt(history, at).some((record) => speaksOf(record, key));

/**
 * How near the calls of a case come to a change: 0 where a call names the role and a member that changed, 1 where it
 * names the role alone, else 2.
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

/** An own role that differs between two snapshots that follow each other. */
interface Change {
  /** Index of the earlier snapshot. */
  readonly at: number;
  /** Key of the role's id. */
  readonly key: string;
  readonly gone: boolean;
  /** Texts that are new in the role, long enough to tell who sent them. */
  readonly texts: readonly string[];
  /** Names of the members whose value changed. */
  readonly members: readonly string[];
}

function changesSeen(history: History): readonly Change[] {
  return history.looks.slice(0, -1).flatMap((look, at): Change[] => {
    const next = history.looks[at + 1];
    const [was, is] = [look.list?.items, next?.list?.items];
    if (!was || !is) return [];
    return [...history.own].flatMap((key) => {
      const shown = [look, next].map((one) => one?.shown.get(key)?.item ?? undefined);
      // A member that only show shows counts too, where the role was shown before and after.
      const both = shown.every((item) => item !== undefined);
      const [a, b] = [was, is].map((items, index) => (both ? { ...items.get(key), ...shown[index] } : items.get(key)));
      return !a || JSON.stringify(a) === JSON.stringify(b)
        ? []
        : [{ at, key, gone: b === undefined, texts: b ? newTexts(a, b) : [], members: b ? membersChanged(a, b) : [] }];
    });
  });
}

const bodiesOf = ({ calls }: History): string => calls.map(({ exchange }) => exchange.request.body ?? '').join('\n');

const callsAt = ({ calls }: History, at: number): readonly CallRecord[] =>
  calls.filter((record) => isBetween(record, at));

const speaksOf = ({ exchange, sent }: CallRecord, key: string): boolean =>
  exchange.request.path.split(/[/?]/).includes(key) || sent.some(({ id }) => idKey(id) === key);

const removes = (record: CallRecord, key: string): boolean =>
  record.exchange.request.method === 'DELETE' && speaksOf(record, key);

/** Names of the members whose value changed, those of inner objects too. */
function membersChanged(was: JsonObject, is: JsonObject): string[] {
  return Object.entries(is)
    .filter(([key, value]) => JSON.stringify(was[key]) !== JSON.stringify(value))
    .flatMap(([key, value]) => {
      const before = was[key];
      return [key, ...(isJsonObject(value) && isJsonObject(before) ? membersChanged(before, value) : [])];
    });
}

/** Texts that only the later value has, long enough to tell who sent them. */
function newTexts(was: Json | undefined, is: Json | undefined): string[] {
  if (typeof is === 'string') return is !== was && is.length >= tellingLength ? [is] : [];
  if (!isJsonObject(is)) return [];
  const before: JsonObject = isJsonObject(was) ? was : {};
  return Object.entries(is).flatMap(([key, value]) => newTexts(before[key], value));
}

/** As long as a run tag with its number: no two cases send such a text by accident. */
const tellingLength = 16;
