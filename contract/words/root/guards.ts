import type { Pointer } from '../../../model/json';
import { mustShow } from '../mustShow';
import { listOf, members, oneOf, optional, pointer, text } from '../shape';
import { statement, type Statement } from '../statement';
import { read, type Word } from '../word';
import type { RootPlace } from './place';

/** A value shown with a role that tells whether an operation is allowed; only false binds. */
export interface Guard {
  /** Tried in this order, below the item or, with `document`, below the whole answer. */
  readonly places: readonly { readonly within: 'item' | 'document'; readonly pointer: Pointer }[];
  /** As rule ids call it: `edit`, `delete`, `rights.edit`. */
  readonly label: string;
  readonly forbids: { readonly operation: 'update' | 'delete'; readonly field?: Pointer };
  readonly statement: Statement;
}

export interface Guards {
  readonly guards: readonly Guard[];
}

const shape = members({
  label: text,
  places: listOf(members({ within: oneOf('item', 'document'), at: pointer }), { minItems: 1 }),
  forbids: oneOf('update', 'delete'),
  field: optional(pointer),
  says: statement,
});
type Written = NonNullable<typeof shape.written>;

export const guards: Word<RootPlace, readonly Written[], Guards> = {
  name: 'guards',
  shape: listOf(shape),
  about:
    'values that tell whether an operation is allowed: `label`, `places` (tried in order: `{within: ' +
    'item or document, at}`), `forbids` (`update` or `delete`), `field` (if only that field is ' +
    'guarded), `says`',
  example:
    'guards: [{label: edit, places: [{within: item, at: /can_edit}], forbids: update, says: "must: Permissions"}]',
  unwritten: { guards: [] },
  compile: (written, place) => read<Guards>({ guards: written.map((one, index) => guardOf(one, index, place)) }),
};

function guardOf({ label, places, forbids, field, says }: Written, index: number, place: RootPlace): Guard {
  if (field !== undefined) mustShow(place, `/${index}/field`, field);
  if (field !== undefined && forbids === 'delete')
    place.report(`/${index}/field`, 'a delete removes the role, not a field', 'forbids: update, or leave field out');
  return {
    label,
    places: places.map(({ within, at }) => ({ within, pointer: at })),
    forbids: { operation: forbids, ...(field !== undefined && { field }) },
    statement: place.says(says),
  };
}
