import { statement, type Statement, type StatementWord } from '../statement';
import { lacking, read, type Reading, type Word } from '../word';
import { NO_BODY, type OperationPlace } from './place';

export interface Whole {
  /** "An optional field is honoured or refused, never half." */
  readonly whole?: Statement;
}

export const whole: Word<OperationPlace, StatementWord, Whole> = {
  name: 'whole',
  shape: statement,
  about: 'an optional field is honoured or refused, never half',
  example: 'whole: "should: Create"',
  compile: (word, { sends, plays, says }): Reading<Whole> => {
    if (!sends) return lacking(NO_BODY.why, NO_BODY.remedy);
    return plays === 'create' || plays === 'update'
      ? read<Whole>({ whole: says(word) })
      : lacking('what it sends is not read back', 'take the word away');
  },
};
