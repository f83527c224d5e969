import type { OperationPlace } from '../operation/place';
import { statement, type Statement, type StatementWord } from '../statement';
import { read, type Word } from '../word';

export interface AnswerShape {
  readonly shape?: Statement;
}

export const shape: Word<OperationPlace, StatementWord, AnswerShape> = {
  name: 'shape',
  shape: statement,
  about: "the statement behind its shape, if it is not the section's",
  example: 'shape: "should: Create"',
  compile: (word, { says }) => read<AnswerShape>({ shape: says(word) }),
};
