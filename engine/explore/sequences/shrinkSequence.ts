import type { Act } from '../../../generators/random';
import type { Json, JsonObject, Pointer } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import { childOf, tokensOf, valueAt, withoutValueAt, withValueAt } from '../../../model/pointer';
import { withoutAct } from './withoutCommand';

/** Tells a story; gives the acts that were carried out up to the failure, or null where it does not fail. */
export type Telling = (acts: readonly Act[]) => Promise<readonly Act[] | null>;

/**
 * The smallest story that still fails, found by leaving out: acts first, then elements of bulk requests, then what is
 * sent, then long texts.
 * The last act stays, since it is where the story fails. `tellings`: how often it may be told again.
 */
export async function shrinkStory(acts: readonly Act[], tellings: number, tell: Telling): Promise<readonly Act[]> {
  let best = acts;
  let left = tellings;
  const attempt = async (candidate: readonly Act[]): Promise<boolean> => {
    if (left <= 0) return false;
    left -= 1;
    const carriedOut = await tell(candidate);
    if (carriedOut) best = carriedOut.length < candidate.length ? carriedOut : candidate;
    return carriedOut !== null;
  };
  for (const smaller of [withoutOneAct, withLessSent]) {
    for (let again = true; again && left > 0;) {
      again = false;
      for (let at = 0, candidates = smaller(best); at < candidates.length && left > 0;) {
        const candidate = candidates[at];
        if (candidate && (await attempt(candidate))) {
          again = true;
          candidates = smaller(best);
          at = Math.min(at, candidates.length);
        } else at += 1;
      }
    }
  }
  return best;
}

/** Each act but the last left out, the later ones first: what they did matters to fewer others. */
const withoutOneAct = (acts: readonly Act[]): readonly (readonly Act[])[] =>
  acts
    .slice(0, -1)
    .map((_, index) => withoutAct(acts, acts.length - 2 - index))
    .filter((candidate) => candidate.length > 0);

const withLessSent = (acts: readonly Act[]): readonly (readonly Act[])[] =>
  acts.flatMap((act, index) =>
    smallerActs(act).map((smaller) => acts.map((one, other) => (other === index ? smaller : one))),
  );

function smallerActs(act: Act): Act[] {
  if (act.do === 'create')
    return [
      ...(act.items.length > 1
        ? act.items.map((_, index): Act => ({ ...act, items: act.items.filter((__, other) => other !== index) }))
        : []),
      ...act.items.flatMap((item, index) =>
        smallerItems(item).map((smaller): Act => ({
          ...act,
          items: act.items.map((one, other) => (other === index ? smaller : one)),
        })),
      ),
    ];
  if (act.do === 'update')
    return [
      ...(act.parts.length > 1
        ? act.parts.map((_, index): Act => ({ ...act, parts: act.parts.filter((__, other) => other !== index) }))
        : []),
      ...act.parts.flatMap((part, index) =>
        smallerItems(part.item).map((item): Act => ({
          ...act,
          parts: act.parts.map((one, other) => (other === index ? { ...part, item } : one)),
        })),
      ),
    ];
  return act.do === 'delete' && act.roles.length > 1
    ? act.roles.map((_, index): Act => ({ ...act, roles: act.roles.filter((__, other) => other !== index) }))
    : [];
}

/** Half of the members left out, then the other half, then each alone; then long texts made short. */
function smallerItems(item: JsonObject): JsonObject[] {
  const leaves = leavesOf(item);
  const half = Math.ceil(leaves.length / 2);
  const groups =
    leaves.length > 2
      ? [leaves.slice(half), leaves.slice(0, half), ...leaves.map((leaf) => [leaf])]
      : leaves.length > 1
        ? leaves.map((leaf) => [leaf])
        : [];
  const shorter = leaves.flatMap((pointer): JsonObject[] => {
    const text = valueAt(item, pointer);
    return typeof text === 'string' && text.length > longText
      ? [withValueAt(item, pointer, text.slice(0, longText))]
      : [];
  });
  return [...groups.map((group) => group.reduce(pruned, item)), ...shorter];
}

/** A mark, which names carry, and a little more. */
const longText = 20;

/** Without the value, and without the objects that hold nothing else. */
function pruned(item: JsonObject, pointer: Pointer): JsonObject {
  const rest = withoutValueAt(item, pointer);
  const parent = tokensOf(pointer)
    .slice(0, -1)
    .reduce((path, token) => childOf(path, token), '');
  const inside = parent === '' ? undefined : valueAt(rest, parent);
  return isJsonObject(inside) && Object.keys(inside).length === 0 ? pruned(rest, parent) : rest;
}

const leavesOf = (value: Json, at: Pointer = ''): Pointer[] =>
  isJsonObject(value) && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, childOf(at, key)))
    : at === ''
      ? []
      : [at];
