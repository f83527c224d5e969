import type { Json, JsonObject } from '../../../model/json';
import type { Write } from '../vocabulary';
import { readPermissions } from './permissionInput';
import { crash, type Problem } from '../http/reasons';
import { PLAIN_FIELDS, type PlainField, type Role, type RoleInput } from '../store/role';
import { storedText, textProblem } from './text';
import type { ZendeskSwitches } from '../world';

/** What a body asks for as far as it is valid, and what is wrong with the rest. */
export interface Read {
  readonly input: RoleInput;
  readonly problems: readonly Problem[];
}

/** Reads a body. `present` is the role to update; there is none on create. */
export const readInput = (
  operation: Write,
  body: JsonObject,
  present: Role | undefined,
  switches: ZendeskSwitches,
): Read => {
  const input: RoleInput = {};
  const problems: Problem[] = [...unwantedFields(operation, body, present, switches)];
  for (const field of PLAIN_FIELDS) {
    if (!Object.hasOwn(body, field)) continue;
    const checked = checkPlain(operation, field, body[field] ?? null, switches);
    if ('problem' in checked) problems.push({ field, message: `${field} ${checked.problem}` });
    else input[field] = checked.value;
  }
  if (Object.hasOwn(body, 'permissions')) {
    const read = readPermissions(operation, body['permissions'] ?? null, switches);
    problems.push(...read.problems);
    if (read.permissions !== undefined) input.permissions = read.permissions;
    if (read.mistyped !== undefined) input.mistyped = read.mistyped;
  }
  for (const field of ['id', 'members_count'] as const)
    if (Object.hasOwn(body, field)) input[field] = body[field] ?? null;
  return { input, problems };
};

type Checked = { readonly value: Json } | { readonly problem: string };

const checkPlain = (operation: Write, field: PlainField, sent: Json, switches: ZendeskSwitches): Checked => {
  const { fault } = switches;
  if (operation === 'update' && fault(`update-refuses-${field}`)) return { problem: 'cannot be changed' };
  if (typeof sent !== (field === 'enabled' ? 'boolean' : 'string')) return mistyped(operation, field, sent, switches);
  if (field === 'enabled' || typeof sent !== 'string') return { value: sent };
  const stored = storedText(field, sent, switches);
  if (field === 'name' && sent.length > 20 && fault(`${operation}-refuses-long-names`))
    return { problem: 'is too long' };
  const problem = textProblem(field, typeof stored === 'string' ? stored : sent, switches);
  return problem === undefined ? { value: stored } : { problem };
};

const mistyped = (operation: Write, field: PlainField, sent: Json, { fault }: ZendeskSwitches): Checked => {
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
  operation: Write,
  body: JsonObject,
  present: Role | undefined,
  { variant }: ZendeskSwitches,
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
