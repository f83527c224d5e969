import type { JsonObject, Pointer } from '../../model/json';
import { childOf } from '../../model/pointer';
import type { Intersection } from '../intersection';
import type { JsonSchema } from '../schema';
import { membersSchema, optional, type Shape } from './shape';
import type { Statement, StatementWord } from './statement';

/** A place where a word stands, as its compilation sees it. */
export interface Place {
  /** `below`: where the statement stands below the word; default: at the word. */
  readonly says: (word: StatementWord, below?: Pointer) => Statement;
  /** Tells a mistake at this word, or at a pointer below it; the load goes on, so that one load tells all of them. */
  readonly report: (below: Pointer, message: string, hint?: string) => void;
}

/** A word, or a member of it, without effect at one use of its schema, with the reason. Another use may read it. */
export interface Idle {
  /** Below the word; '' for the word as a whole. */
  readonly at: Pointer;
  readonly why: string;
  /** The change that would give it an effect. Absent where only another place could. */
  readonly remedy?: string;
  /** It is true here without being tried, so the author is warned and not refused. */
  readonly vacuous?: true;
}

/** The outcome of compiling words at one place: parts for the compiled place, and words without effect. */
export interface Reading<Parts> {
  readonly parts: Partial<Parts>;
  readonly idle: readonly Idle[];
}

/**
 * A word of the vocabulary, whole: its schema, its type, its compilation, its lines in the docs.
 * A word that nothing reads is an error, so `compile` says why where it reads nothing.
 */
export interface Word<On extends Place, Written, Parts extends object> {
  readonly name: string;
  readonly shape: Shape<Written>;
  /** Whether the vocabulary wants it wherever its place is annotated. */
  readonly needed?: true;
  /** Its meaning in docs/vocabulary.md, in Markdown. */
  readonly about: string;
  /** An example for docs/vocabulary.md, in YAML. */
  readonly example: string;
  /** Whether each member of it is read for itself, such as the keywords of `refuses`. */
  readonly byMember?: true;
  /** Joins the word of a schema with the same word of a part of it. Default: the outer one alone counts. */
  readonly over?: (outer: Written, inner: Written) => Written;
  /** The parts of a place where the word is not written. */
  readonly unwritten?: Parts;
  readonly compile: (written: Written, place: On) => Reading<Parts>;
}

/** Any word that may stand at a place, for lists of words. */
export interface AnyWord<On extends Place> extends Omit<Word<On, never, object>, 'shape' | 'over'> {
  readonly shape: Shape<unknown>;
  readonly over?: (outer: never, inner: never) => unknown;
}

type PartsOfWord<One> = One extends { readonly compile: (...given: never) => Reading<infer Parts> } ? Parts : never;

/** The parts that a list of words compiles to. */
export type PartsOf<List extends readonly unknown[]> = Intersection<PartsOfWord<List[number]>>;

type Nothing = Record<never, never>;

export const read = <Parts extends object>(parts: Partial<Parts>): Reading<Parts> => ({ parts, idle: [] });

/** Nothing is read here; another use of the schema may read it. */
export const elsewhere = (why: string): Reading<Nothing> => ({ parts: {}, idle: [{ at: '', why }] });

/** Nothing is read here until the contract says more. */
export const lacking = (why: string, remedy: string): Reading<Nothing> => ({
  parts: {},
  idle: [{ at: '', why, remedy }],
});

/** The statement is true here without being tried. */
export const vacuous = (why: string): Reading<Nothing> => ({ parts: {}, idle: [{ at: '', why, vacuous: true }] });

/** The mistake has been told. */
export const refused: Reading<Nothing> = { parts: {}, idle: [] };

/**
 * Compiles the words of one list in an annotation. Words of other lists in it are passed over. `skipped`: the reason
 * why a word of the list has no effect at this place at all.
 */
export function readAll<On extends Place, const List extends readonly AnyWord<On>[]>(
  list: List,
  written: JsonObject,
  place: On,
  skipped: (word: string) => Omit<Idle, 'at'> | undefined = () => undefined,
): Reading<PartsOf<List>> {
  const readings = list.map((word): Reading<object> => {
    if (!Object.hasOwn(written, word.name)) return { parts: word.unwritten ?? {}, idle: [] };
    const at = childOf('', word.name);
    const reason = skipped(word.name);
    if (reason !== undefined) return { parts: word.unwritten ?? {}, idle: [{ at, ...reason }] };
    const own = {
      ...place,
      says: (says, below = '') => place.says(says, at + below),
      report: (below, message, hint) => place.report(at + below, message, hint),
    } satisfies On;
    // The vocabulary was checked, so the written value has the type of its shape.
    const { parts, idle } = word.compile(written[word.name] as never, own);
    return { parts: { ...word.unwritten, ...parts }, idle: idle.map((one) => ({ ...one, at: at + one.at })) };
  });
  return {
    parts: Object.assign({}, ...readings.map(({ parts }) => parts)) as Partial<PartsOf<List>>,
    idle: readings.flatMap(({ idle }) => idle),
  };
}

/** The JSON Schema of an annotation that may hold these words and no other. */
export const annotationSchema = (words: readonly AnyWord<never>[]): JsonSchema =>
  membersSchema(Object.fromEntries(words.map(({ name, shape, needed }) => [name, needed ? shape : optional(shape)])));
