import type { Context } from './context';
import { fieldLabel } from './fieldLabel';
import type { WritableField } from './fields';
import { readWords } from './readWords';
import type { Property } from './schemaShape';
import type { Keyword } from './words/keywords';
import type { Play } from './words/play';
import { SENT_ID_WORDS, SENT_WORDS } from './words/sent';
import type { SentPlace } from './words/sent/place';

/** No API stores values of another type or outside an enumeration, whether its document says so or not. */
const NEVER_STORED: readonly Keyword[] = ['type', 'enum'];

/** Why most words have no effect at the id of an element. */
const OF_VALUES = { why: 'it speaks of a value, and this property names the role', remedy: 'take the word away' };

/** A field as the request of an operation that plays `plays` carries it. `isId`: it names the role. */
export function compileWritableField(
  property: Property,
  plays: Play,
  context: Context,
  isId: boolean = false,
): WritableField {
  const { pointer, schema, annotations, required, isLeaf } = property;
  const { refused, ignored, merges, replaces, ...said } = readWords<SentPlace, typeof SENT_WORDS>(
    SENT_WORDS,
    annotations,
    { schema, required, isLeaf, plays, isId },
    context,
    (word) => (isId && !SENT_ID_WORDS.includes(word) ? OF_VALUES : undefined),
  );
  const mistake = (message: string): void =>
    context.report(annotations[0] ? context.ledger.pointerOf(annotations[0]) : '', message, 'keep one of the two');
  const twice = Object.keys(refused).find((keyword) => keyword in ignored);
  if (twice !== undefined) mistake(`"refuses" and "neverStores" both speak of "${twice}"`);
  if (merges && replaces) mistake('an object cannot be both merged and replaced');
  const ignoredKeywords = Object.keys(ignored) as Keyword[];
  return {
    pointer,
    label: fieldLabel(pointer, context.fieldsAt),
    schema,
    required,
    isLeaf,
    statements: { ...refused, ...ignored },
    neverStored: [
      ...NEVER_STORED.filter((keyword) => refused[keyword] === undefined && ignored[keyword] === undefined),
      ...ignoredKeywords,
    ],
    ...(merges && { write: { how: 'merge', statement: merges } }),
    ...(replaces && { write: { how: 'replace', statement: replaces } }),
    ...said,
  };
}
