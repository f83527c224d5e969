import type { Json } from '../../../model/json';
import type { Write } from '../vocabulary';
import { isFlag, PERMISSIONS, SCOPES, type PermissionName, type ScopeName } from '../rules/permissions';
import { crash } from '../../shared/refusal';
import type { World } from '../world';

/** undefined: taken for not sent. */
export type CheckedPermission = { readonly value: Json | undefined } | { readonly problem: string };

const ALL_WORDS: readonly string[] = SCOPES.flatMap((name) => PERMISSIONS[name].values);

/** A value that a permission does not have: an honest server refuses it. */
export const badPermission = (world: World, operation: Write, name: PermissionName, sent: Json): CheckedPermission => {
  const { fault } = world;
  if (fault(`${operation}-enum-500`)) crash('no such value');
  if (fault(`${operation}-stores-mistyped-${name}`) && typeof sent !== typeof PERMISSIONS[name].ofNew)
    return { value: sent };
  if (sent === null && fault('null-permission-is-kept')) return { value: undefined };
  const taken = isFlag(name) ? badFlag(world, sent) : badWord(world, operation, name, sent);
  return taken === undefined ? { problem: `must be one of ${PERMISSIONS[name].values.join(', ')}` } : { value: taken };
};

const badFlag = ({ fault }: World, sent: Json): boolean | undefined => {
  if (fault('flag-from-text') && (sent === 'true' || sent === 'false')) return sent === 'true';
  return fault('flag-from-number') && (sent === 1 || sent === 0) ? sent === 1 : undefined;
};

const badWord = ({ fault }: World, operation: Write, name: ScopeName, sent: Json): Json | undefined => {
  if (typeof sent !== 'string') return undefined;
  const values: readonly string[] = PERMISSIONS[name].values;
  if (fault(`${operation}-stores-unknown-${name}`)) return sent;
  if (fault(`${operation}-unknown-value-is-none`)) return values.at(-1);
  if (fault('enum-any-case') && values.includes(sent.toLowerCase())) return sent;
  if (fault('enum-outer-space') && values.includes(sent.trim())) return sent.trim();
  if (fault('enum-of-another') && ALL_WORDS.includes(sent)) return sent;
  return fault('enum-empty') && sent === '' ? sent : undefined;
};
