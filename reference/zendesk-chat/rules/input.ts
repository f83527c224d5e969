import type { Json, JsonObject } from '../../../model/json';
import type { Write } from '../vocabulary';
import { readPermissions } from './permissionInput';
import { crash, type Problem } from '../../shared/refusal';
import { PLAIN_FIELDS, type PlainField, type Role, type RoleInput } from '../store/role';
import { storedText, textProblem } from './text';
import type { World } from '../world';

/** What a body asks for as far as it is valid, and what is wrong with the rest. */
export interface Read {
  readonly input: RoleInput;
  readonly problems: readonly Problem[];
}

/** Reads a body. `present` is the role to update; there is none on create. */
export const readInput = (world: World, operation: Write, body: JsonObject, present?: Role): Read => {
  const input: RoleInput = {};
  const problems: Problem[] = [...unwantedFields(world, operation, body, present)];
  for (const field of PLAIN_FIELDS) {
    if (!Object.hasOwn(body, field)) continue;
    const checked = checkPlain(world, operation, field, body[field] ?? null);
    if ('problem' in checked) problems.push({ field, message: `${field} ${checked.problem}` });
    else input[field] = checked.value;
  }
  if (Object.hasOwn(body, 'permissions')) {
    const read = readPermissions(world, operation, body['permissions'] ?? null);
    problems.push(...read.problems);
    if (read.permissions !== undefined) input.permissions = read.permissions;
    if (read.mistyped !== undefined) input.mistyped = read.mistyped;
  }
  for (const field of ['id', 'members_count'] as const)
    if (Object.hasOwn(body, field)) input[field] = body[field] ?? null;
  return { input, problems };
};

type Checked = { readonly value: Json } | { readonly problem: string };

const checkPlain = (world: World, operation: Write, field: PlainField, sent: Json): Checked => {
  const { fault } = world;
  if (operation === 'update' && fault(`update-refuses-${field}`)) return { problem: 'cannot be changed' };
  if (typeof sent !== (field === 'enabled' ? 'boolean' : 'string')) return mistyped(world, operation, field, sent);
  if (field === 'enabled' || typeof sent !== 'string') return { value: sent };
  const stored = storedText(world, field, sent);
  if (field === 'name' && sent.length > 20 && fault(`${operation}-refuses-long-names`))
    return { problem: 'is too long' };
  const problem = textProblem(world, field, typeof stored === 'string' ? stored : sent);
  return problem === undefined ? { value: stored } : { problem };
};

const mistyped = ({ fault }: World, operation: Write, field: PlainField, sent: Json): Checked => {
  if (fault(`${operation}-type-500`)) crash(`${field} of another type`);
  if (fault(`${operation}-stores-mistyped-${field}`)) return { value: sent };
  if (fault(`${operation}-coerces-${field}`))
    return { value: field === 'enabled' ? Boolean(sent) : JSON.stringify(sent) };
  return { problem: field === 'enabled' ? 'must be true or false' : 'must be text' };
};

const READ_ONLY = ['id', 'members_count'] as const;
const KNOWN = new Set<string>([...READ_ONLY, ...PLAIN_FIELDS, 'permissions']);

/** Fields that an honest server ignores, or refuses with another of its kind. */
const unwantedFields = (
  { variant }: World,
  operation: Write,
  body: JsonObject,
  present: Role | undefined,
): Problem[] => {
  const refused = (field: string): boolean => {
    if (field === 'id' || field === 'members_count') {
      return variant('read-only-refused') || (variant('read-only-change-refused') && body[field] !== present?.[field]);
    }
    if (!KNOWN.has(field)) return variant('unknown-fields-refused');
    if (operation === 'update' || field === 'name') return false;
    if (variant('create-takes-name-only')) return true;
    return (
      (field === 'permissions' && variant('create-refuses-permissions')) ||
      (field === 'enabled' && body[field] === false && variant('create-refuses-disabled'))
    );
  };
  return Object.keys(body)
    .filter(refused)
    .map((field) => ({ field, message: `${field} cannot be set` }));
};
