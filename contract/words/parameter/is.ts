import { oneOf } from '../shape';
import { read, type Word } from '../word';
import type { ParameterPlace } from './place';

export interface Is {
  readonly is: 'role-id' | 'tenant';
}

export const is: Word<ParameterPlace, Is['is'], Is> = {
  name: 'is',
  shape: oneOf('role-id', 'tenant'),
  needed: true,
  about: '`role-id`, or `tenant` for what the configuration names, such as a group',
  example: 'is: role-id',
  compile: (written) => read<Is>({ is: written }),
};
