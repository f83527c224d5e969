import type { JsonObject } from '../../../model/json';
import type { Write } from '../vocabulary';
import { readDefault } from './defaultValue';
import { readName } from './name';
import { invalid } from '../http/reasons';
import { readRights } from './rights';
import { readLaterScope, readScope } from './scope';
import type { World } from '../world';
import type { Attributes, Changes, Role } from '../store/store';

const settable = ['name', 'default', 'scope', 'rights'];
const forbidden = ['account_id', 'discarded_at', 'role_type'];

/** What a request wants stored. Throws a Refusal at the first attribute that is not valid. */
export function readChanges(world: World, write: Write, sent: JsonObject, present?: Role): Partial<Attributes> {
  checkUnsettable(world, write, sent);
  const changes: Changes = {};
  if (sent['name'] !== undefined) changes.name = readName(world, write, sent['name']);
  if (sent['default'] !== undefined) changes.default = readDefault(world, write, sent['default']);
  if (sent['rights'] !== undefined) changes.rights = readRights(world, write, sent['rights']);
  if (sent['scope'] !== undefined) {
    const scope =
      present === undefined
        ? readScope(world, sent['scope'])
        : readLaterScope(world, present.attributes.scope, sent['scope']);
    if (scope !== undefined) changes.scope = scope;
  }
  return world
    .at('unsettable')
    .reduce<Partial<Attributes>>((all, stores) => ({ ...all, ...stores(write, sent) }), changes);
}

function checkUnsettable(world: World, write: Write, sent: JsonObject): void {
  for (const attribute of Object.keys(sent)) {
    if (!settable.includes(attribute) && isRefused(world, write, attribute))
      throw invalid(attribute, 'This attribute cannot be set.');
  }
}

function isRefused({ fault, variant }: World, write: Write, attribute: string): boolean {
  if (!forbidden.includes(attribute)) return variant('unknown-attributes-refused');
  return (
    variant('forbidden-attributes-refused') ||
    (write === 'update' && attribute === 'role_type' && fault('update-role-type-refused-yet-set')) ||
    (write === 'update' && attribute === 'account_id' && fault('update-account-id-refused-yet-set'))
  );
}
