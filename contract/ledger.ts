import type { Json, JsonObject, Pointer } from '../model/json';
import { isJsonObject } from '../model/json';
import { childOf, tokensOf, valueAt } from '../model/pointer';
import { annotatedPlaces } from './annotatedPlaces';
import { finding, type Finding } from './problem';
import { makeReached } from './reached';
import { EXTENSION, keywordsHolding } from './schemaKeywords';
import { PART_WORDS } from './words/part';
import { SENT_WORDS } from './words/sent';
import type { AnyWord, Idle, Reading } from './words/word';

/**
 * Keeps which words of which annotations were read. A word that nothing read makes no rule: it becomes a finding.
 * Schemas are shared, so a word may be idle at one use of its schema and read at another.
 */
export interface Ledger {
  /** The pointer of an annotation in the document as it was written. */
  readonly pointerOf: (annotation: JsonObject) => Pointer;
  /** Notes the outcome of a list of words, read from annotations that count as one. */
  readonly note: (
    list: readonly AnyWord<never>[],
    annotations: readonly JsonObject[],
    reading: Reading<object>,
  ) => void;
  /** The words that nothing read, each with the reason. */
  readonly unread: () => Finding[];
  /** The words that are true without being tried, and that nothing else read. */
  readonly vacuous: () => Finding[];
  /** The annotations of components that no operation refers to: they are no part of the contract. */
  readonly unreached: () => Finding[];
}

interface Entry {
  /** Whether an operation refers to the component that it stands in. */
  readonly reached: boolean;
  readonly pointer: Pointer;
  readonly read: Set<Pointer>;
  /** By the pointer of a word, or of its member. */
  readonly idle: Map<Pointer, Idle>;
  readonly byMember: Set<string>;
}

/** `written`: the document before its references were followed; `document`: the same afterwards. */
export function createLedger(written: JsonObject, document: JsonObject): Ledger {
  const entries = new Map<JsonObject, Entry>();
  const reached = makeReached(written);
  for (const { pointer } of annotatedPlaces(written)) {
    const annotation = valueAt(document, childOf(pointer, EXTENSION));
    if (isJsonObject(annotation) && !entries.has(annotation))
      entries.set(annotation, {
        pointer,
        reached: reached(pointer),
        read: new Set(),
        idle: new Map(),
        byMember: new Set(),
      });
  }
  const all = (wanted: (idle: Reason) => boolean): Finding[] =>
    [...entries].flatMap(([annotation, entry]) => (entry.reached ? unreadIn(annotation, entry, wanted) : []));
  return {
    pointerOf: (annotation) => childOf(entries.get(annotation)?.pointer ?? '', EXTENSION),
    note: (list, annotations, { idle }) => {
      for (const annotation of annotations) {
        const entry = entries.get(annotation);
        if (entry) for (const word of list) noteWord(entry, word, annotation[word.name], idle);
      }
    },
    unread: () => all((idle) => !isVacuous(idle)),
    vacuous: () => all(isVacuous),
    unreached: () =>
      [...entries.values()]
        .filter((entry) => !entry.reached)
        .map(({ pointer }) => finding(pointer, 'no operation refers to this component, so its words make no rules')),
  };
}

function noteWord(entry: Entry, word: AnyWord<never>, value: Json | undefined, idle: readonly Idle[]): void {
  if (value === undefined) return;
  if (word.byMember) entry.byMember.add(word.name);
  for (const at of placesOf(word.name, value, word.byMember === true)) {
    const reason = idle.find((one) => one.at === at || one.at === childOf('', word.name));
    if (reason === undefined) entry.read.add(at);
    else if (!outweighs(entry.idle.get(at))) entry.idle.set(at, reason);
  }
}

/** A reason with a remedy, or one that is true already, tells more than a use of another kind. */
const outweighs = (reason: Idle | undefined): boolean => reason?.remedy !== undefined || reason?.vacuous === true;

/** The word, or each of its members. */
const placesOf = (name: string, value: Json, byMember: boolean): Pointer[] =>
  byMember && isJsonObject(value)
    ? Object.keys(value).map((member) => childOf(childOf('', name), member))
    : [childOf('', name)];

type Reason = Omit<Idle, 'at'>;
const isVacuous = ({ vacuous }: Reason): boolean => vacuous === true;

function unreadIn(
  annotation: JsonObject,
  { pointer, read, idle, byMember }: Entry,
  wanted: (idle: Reason) => boolean,
): Finding[] {
  return Object.entries(annotation).flatMap(([name, value]) =>
    placesOf(name, value, byMember.has(name))
      .filter((at) => !read.has(at))
      .map((at) => ({ at, reason: idle.get(at) ?? neverTried(pointer, name) }))
      .filter(({ reason }) => wanted(reason))
      .map(({ at, reason: { why, remedy = 'take the word away' } }) =>
        finding(childOf(pointer, EXTENSION) + at, `"${tokensOf(at).join(': ')}" has no effect: ${why}`, remedy),
      ),
  );
}

/** Keywords of one schema each, below which no property of a role stands. */
const LONE = keywordsHolding('schema');

/** The reason why nothing tried to read a word: the place of its schema, else the list that has the word. */
function neverTried(pointer: Pointer, name: string): Reason {
  const [above = '', keyword = ''] = tokensOf(pointer).slice(-2);
  if (LONE.includes(keyword) && above !== 'properties')
    return { why: `nothing reads words at "${keyword}"`, remedy: 'write it at the property itself' };
  if (PART_WORDS.some((word) => word.name === name))
    return { why: 'it is read at the item of a request and at the parts of its allOf' };
  return SENT_WORDS.some((word) => word.name === name)
    ? { why: 'no request has this property' }
    : { why: 'no answer shows a role with this property' };
}
