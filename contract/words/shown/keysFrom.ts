import { isJsonObject } from '../../../model/json';
import { oneOf } from '../shape';
import { lacking, read, type Reading, type Word } from '../word';
import type { ShownPlace } from './place';

export interface KeysFrom {
  /** Free-key objects: where the keys that a target knows are learned (the built-in roles). */
  readonly keysFrom?: 'built-in';
}

export const keysFrom: Word<ShownPlace, 'built-in', KeysFrom> = {
  name: 'keysFrom',
  shape: oneOf('built-in'),
  about: 'an object with free keys: its keys are learned from the built-in roles',
  example: 'keysFrom: built-in',
  compile: (written, { schema }): Reading<KeysFrom> =>
    isJsonObject(schema['additionalProperties'])
      ? read<KeysFrom>({ keysFrom: written })
      : lacking('its keys are not free', 'describe the values of free keys under "additionalProperties"'),
};
