import type { Json, Pointer } from '../../../model/json';
import type { Source } from '../../../model/rule';
import { assumedShape, type Assumed } from '../assumed';
import { json, members, optional, pointer, text } from '../shape';
import { sourceOf } from '../statement';
import { read, type Reading, type Word } from '../word';
import type { RootPlace } from './place';

/**
 * `$user` and `$role` in path and body stand for the ids; a body value that is exactly "$role" becomes the id with its
 * JSON type.
 */
export interface AssignmentRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: Json;
  readonly mediaType?: string;
}

/** Giving a user a role. Not part of the contract proper, so nothing about it is judged. */
export interface Assignment {
  readonly set: AssignmentRequest;
  /** Absent: taking a role away is `set` with `none`. */
  readonly clear?: AssignmentRequest;
  readonly read: { readonly method: string; readonly path: string; readonly roleIdAt: Pointer };
  /** The value for "no role" where a user may have none: 0, null, []. Absent: a user always has a role. */
  readonly none?: Json;
  readonly assumed: readonly Assumed[];
  readonly source: Source;
}

export interface Assigning {
  readonly assignment?: Assignment;
}

const request = members({ method: text, path: text, body: optional(json), mediaType: optional(text) });
const shape = members({
  set: request,
  clear: optional(request),
  read: members({ method: text, path: text, roleIdAt: pointer }),
  none: optional(json),
  assumed: optional(assumedShape),
  section: text,
});
type Written = NonNullable<typeof shape.written>;

export const assignment: Word<RootPlace, Written, Assigning> = {
  name: 'assignment',
  shape,
  about:
    'how a user is given a role: `set` and `clear` (`{method, path, body, mediaType}`; without `clear` ' +
    'it is `set` with `none`), `read` (`{method, path, roleIdAt}`), `none` (what stands for no role), ' +
    '`assumed`, `section`. `$user` and `$role` stand for the ids; `{name}` in a path for a parameter of ' +
    'the configuration',
  example:
    'assignment: {section: Users, set: {method: PUT, path: /users/$user, body: {role_id: $role}, ' +
    'mediaType: application/json}, read: {method: GET, path: /users/$user, roleIdAt: /role_id}, none: ' +
    'null}',
  compile: ({ section, assumed = [], ...requests }, place): Reading<Assigning> => {
    checkNames(requests, place);
    return read<Assigning>({ assignment: { ...requests, assumed, source: sourceOf(section, place.document) } });
  },
};

/** The requests must name the user and the role, and nothing but `$user`, `$role` and parameters. */
function checkNames(requests: Omit<Written, 'section' | 'assumed'>, { report }: RootPlace): void {
  const { set, clear, read: reading } = requests;
  const named = (what: object, name: string): boolean => JSON.stringify(what).includes(name);
  for (const [at, one] of Object.entries({ set, clear, read: reading })) {
    if (one === undefined) continue;
    if (!named(one, '$user')) report(`/${at}`, 'it names no user', 'put $user where its id stands');
    const unfillable = [...one.path.matchAll(/\{([^}]*)\}/g)].find(([, name = '']) => !/^[\w-]+$/.test(name));
    if (unfillable)
      report(`/${at}/path`, `nothing fills ${unfillable[0]}`, 'the name of a parameter has letters, digits, _ and -');
  }
  if (!named(set, '$role')) report('/set', 'it names no role', 'put $role where its id stands');
}
