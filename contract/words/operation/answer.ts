import { ANSWER_WORDS, type AnswerParts } from '../answer';
import type { Shape } from '../shape';
import { annotationSchema, read, readAll, type Reading, type Word } from '../word';
import type { OperationPlace } from './place';
import type { JsonObject } from '../../../model/json';

export interface Answering {
  readonly answer: Partial<AnswerParts>;
}

const shape: Shape<JsonObject> = { schema: annotationSchema(ANSWER_WORDS) };

export const answer: Word<OperationPlace, JsonObject, Answering> = {
  name: 'answer',
  shape,
  about: 'what it answers. Its words stand below',
  example: 'answer: {holds: roles, at: /data}',
  byMember: true,
  unwritten: { answer: {} },
  compile: (written, place): Reading<Answering> => {
    const { parts, idle } = readAll(ANSWER_WORDS, written, place);
    return { ...read<Answering>({ answer: parts }), idle };
  },
};
