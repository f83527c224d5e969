import { ANSWER_WORDS } from '../../contract/words/answer';
import { KEYWORDS } from '../../contract/words/keywords';
import { OPERATION_WORDS } from '../../contract/words/operation';
import { PARAMETER_WORDS } from '../../contract/words/parameter';
import { PART_WORDS } from '../../contract/words/part';
import { ROOT_WORDS } from '../../contract/words/root';
import { SENT_WORDS } from '../../contract/words/sent';
import { SHOWN_WORDS } from '../../contract/words/shown';
import type { AnyWord } from '../../contract/words/word';
import { table } from './table';

type Words = readonly Pick<AnyWord<never>, 'name' | 'about' | 'example' | 'needed'>[];

/** The words of one place: a row each. */
const wordTable =
  (words: Words): (() => string) =>
  () =>
    table(
      ['word', 'says', 'for example'],
      words.map(({ name, about, example, needed }) => [`\`${name}\`${needed ? ' *' : ''}`, about, `\`${example}\``]),
    );

/** The tables of docs/vocabulary.md, by the names that they have there. */
export const vocabularyTables: Readonly<Record<string, () => string>> = {
  root: wordTable(ROOT_WORDS),
  operation: wordTable(OPERATION_WORDS),
  answer: wordTable(ANSWER_WORDS),
  parameter: wordTable(PARAMETER_WORDS),
  sent: wordTable(SENT_WORDS),
  keywords: () =>
    table(
      ['keyword', 'a value that breaks it'],
      Object.entries(KEYWORDS).map(([keyword, { breaks }]) => [`\`${keyword}\``, breaks]),
    ),
  part: wordTable(PART_WORDS),
  shown: wordTable(SHOWN_WORDS),
};
