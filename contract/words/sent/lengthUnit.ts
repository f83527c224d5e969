import { oneOf } from '../shape';
import { lacking, read, type Reading, type Word } from '../word';
import type { SentPlace } from './place';

type Unit = 'code-points' | 'open';

export interface LengthUnit {
  /** Whether length counts code points for certain, or the unit for astral text is left open. */
  readonly lengthUnit: Unit;
}

export const lengthUnit: Word<SentPlace, Unit, LengthUnit> = {
  name: 'lengthUnit',
  shape: oneOf('code-points', 'open'),
  about: '`code-points` if the document shows a `maxLength`; else how astral characters count is `open`',
  example: 'lengthUnit: code-points',
  unwritten: { lengthUnit: 'open' },
  compile: (unit, { schema }): Reading<LengthUnit> =>
    schema['maxLength'] === undefined && schema['minLength'] === undefined
      ? lacking('the schema limits no length', 'add maxLength to the schema')
      : read<LengthUnit>({ lengthUnit: unit }),
};
