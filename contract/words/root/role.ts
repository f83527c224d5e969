import type { Pointer } from '../../../model/json';
import { mustShow } from '../mustShow';
import { members, optional, pointer } from '../shape';
import { read, type Reading, type Word } from '../word';
import type { RootPlace } from './place';

export interface RolePlaces {
  readonly roleAt: { readonly id: Pointer; readonly name: Pointer; readonly fields: Pointer };
}

const shape = members({ id: pointer, name: pointer, fields: optional(pointer) });
export type RoleWritten = NonNullable<typeof shape.written>;

export const role: Word<RootPlace, RoleWritten, RolePlaces> = {
  name: 'role',
  shape,
  needed: true,
  about:
    '`{id, name, fields}`: where a role carries its id and its name, and, if not at its top, where its ' +
    'fields stand. Rule ids call fields by their path below `fields`',
  example: 'role: {id: /id, name: /attributes/name, fields: /attributes}',
  compile: ({ id, name, fields }, place): Reading<RolePlaces> => {
    mustShow(place, '/id', id);
    mustShow(place, '/name', name);
    return read<RolePlaces>({ roleAt: { id, name, fields: fields ?? '' } });
  },
};
