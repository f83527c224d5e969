import { oneOf } from '../shape';
import { lacking, read, type Reading, type Word } from '../word';
import { NO_BODY, type OperationPlace } from './place';

export interface Form {
  /** `bulk`: the request is an array of items. */
  readonly form: 'single' | 'bulk';
}

export const form: Word<OperationPlace, Form['form'], Form> = {
  name: 'form',
  shape: oneOf('single', 'bulk'),
  about: '`bulk` if the request is an array of items; else `single`',
  example: 'form: bulk',
  unwritten: { form: 'single' },
  compile: (written, { sends }): Reading<Form> =>
    written === 'bulk' && !sends ? lacking(NO_BODY.why, NO_BODY.remedy) : read<Form>({ form: written }),
};
