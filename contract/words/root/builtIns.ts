import type { Json, Pointer } from '../../../model/json';
import { mustShow } from '../mustShow';
import { flag, json, listOf, mapOf, members, optional, pointer, scalar, text } from '../shape';
import { statement, type Statement } from '../statement';
import { read, type Word } from '../word';
import type { RootPlace } from './place';

/** A role that every account has. */
export interface BuiltIn {
  /** As rule ids call it: `owner`. */
  readonly label: string;
  readonly match: { readonly pointer: Pointer; readonly equals: Json };
  /**
   * Fields that cannot be changed; for a boolean, `to` is the one value it cannot be changed to (cannot be disabled).
   */
  readonly fixed: readonly { readonly pointer: Pointer; readonly to?: Json; readonly statement: Statement }[];
  /** Fields that can be changed although the role is built in. */
  readonly free: readonly { readonly pointer: Pointer; readonly statement: Statement }[];
  readonly undeletable?: Statement;
  /** True where exactly one role matches; false where the match names a kind (role_type = system). */
  readonly single: boolean;
}

export interface BuiltIns {
  readonly builtIns: readonly BuiltIn[];
}

const shape = members({
  label: text,
  where: mapOf(scalar),
  single: optional(flag),
  fixed: optional(listOf(members({ field: pointer, to: optional(json), says: statement }))),
  free: optional(listOf(members({ field: pointer, says: statement }))),
  undeletable: optional(statement),
});
type Written = NonNullable<typeof shape.written>;

export const builtIns: Word<RootPlace, readonly Written[], BuiltIns> = {
  name: 'builtIns',
  shape: listOf(shape),
  about:
    'roles that every account has: `label`, `where` (one pointer and its value), `single: false` if ' +
    'that describes a kind of roles, `fixed` (a list of `{field, says}`; with `to` only that one value ' +
    'is forbidden), `free` (can be changed although built in), `undeletable`',
  example:
    'builtIns: [{label: owner, where: {/name: Owner}, fixed: [{field: /name, says: "must: Roles"}], ' +
    'undeletable: "must: Roles"}]',
  unwritten: { builtIns: [] },
  compile: (written, place) =>
    read<BuiltIns>({ builtIns: written.flatMap((one, index) => builtInOf(one, index, place)) }),
};

function builtInOf(written: Written, index: number, place: RootPlace): BuiltIn[] {
  const { says, report } = place;
  const { label, where, single, fixed = [], free = [], undeletable } = written;
  for (const pointer of Object.keys(where)) mustShow(place, `/${index}/where`, pointer);
  for (const { field } of fixed) mustShow(place, `/${index}/fixed`, field);
  for (const { field } of free) mustShow(place, `/${index}/free`, field);
  const [match, ...more] = Object.entries(where);
  if (match === undefined || more.length > 0) {
    report(
      '',
      `the built-in role "${label}" is known by ${match === undefined ? 0 : more.length + 1} fields instead of one`,
    );
    return [];
  }
  return [
    {
      label,
      match: { pointer: match[0], equals: match[1] },
      fixed: fixed.map(({ field, to, says: word }) => ({
        pointer: field,
        ...(to !== undefined && { to }),
        statement: says(word),
      })),
      free: free.map(({ field, says: word }) => ({ pointer: field, statement: says(word) })),
      ...(undeletable !== undefined && { undeletable: says(undeletable) }),
      single: single ?? true,
    },
  ];
}
