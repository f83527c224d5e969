import type { OperationPlace } from '../operation/place';
import { statement, type Statement, type StatementWord } from '../statement';
import { read, type Word } from '../word';

export interface Status {
  readonly status?: Statement;
}

export const status: Word<OperationPlace, StatementWord, Status> = {
  name: 'status',
  shape: statement,
  about: "the statement behind its status, if it is not the section's",
  example: 'status: "should: Create"',
  compile: (word, { says }) => read<Status>({ status: says(word) }),
};
