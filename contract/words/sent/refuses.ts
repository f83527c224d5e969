import { childOf } from '../../../model/pointer';
import { KEYWORD_NAMES, KEYWORDS, type Keyword, type Lack } from '../keywords';
import { members, optional, type Shape } from '../shape';
import { statement, type Statement, type StatementWord } from '../statement';
import type { Idle, Reading, Word } from '../word';
import type { SentPlace } from './place';

export type StatedKeywords = Readonly<Partial<Record<Keyword, Statement>>>;
type Written = Readonly<Partial<Record<Keyword, StatementWord>>>;

export interface Refuses {
  /** Keywords whose broken values are refused. */
  readonly refused: StatedKeywords;
}

const shape = members(
  Object.fromEntries(KEYWORD_NAMES.map((keyword) => [keyword, optional(statement)])),
) as Shape<Written>;

/** The keywords that are tried of ids in a body. */
const OF_IDS: readonly Keyword[] = ['type', 'required'];

const lackOf = (keyword: Keyword, place: SentPlace): Lack | undefined =>
  place.isId && !OF_IDS.includes(keyword)
    ? { why: `of an id only ${OF_IDS.join(' and ')} are tried`, remedy: 'take the word away' }
    : KEYWORDS[keyword].lacks(place);

/** Keyword -> statement, with what the schema lacks for those of which no broken value can be made. */
export function statedKeywords(
  written: Written,
  place: SentPlace,
): { readonly stated: StatedKeywords; readonly idle: readonly Idle[] } {
  const entries = Object.entries(written) as [Keyword, StatementWord][];
  const lacks = entries.map(([keyword, word]) => ({ keyword, word, lack: lackOf(keyword, place) }));
  return {
    stated: Object.fromEntries(
      lacks.flatMap(({ keyword, word, lack }) =>
        lack === undefined ? [[keyword, place.says(word, childOf('', keyword))]] : [],
      ),
    ),
    idle: lacks.flatMap(({ keyword, lack }) => (lack === undefined ? [] : [{ at: childOf('', keyword), ...lack }])),
  };
}

/** Two words of one form: `refuses` and `neverStores`. */
export const keywordWord = <Parts extends object>(
  word: Pick<Word<SentPlace, Written, Parts>, 'name' | 'about' | 'example'> & {
    readonly unwritten: Parts;
    readonly parts: (stated: StatedKeywords) => Parts;
  },
): Word<SentPlace, Written, Parts> => ({
  ...word,
  shape,
  byMember: true,
  over: (outer, inner) => ({ ...inner, ...outer }),
  compile: (written, place): Reading<Parts> => {
    const { stated, idle } = statedKeywords(written, place);
    return { parts: word.parts(stated), idle };
  },
});

export const refuses = keywordWord<Refuses>({
  name: 'refuses',
  about:
    'keyword -> statement: values that break it are refused. At level `observe` it is open whether they ' +
    'are. The keywords stand below',
  example: 'refuses: {required: "must: Create", maxLength: "must: Roles", notBlank: "must: Roles"}',
  unwritten: { refused: {} },
  parts: (refused) => ({ refused }),
});
