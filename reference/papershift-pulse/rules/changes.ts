import type { JsonObject } from '../../../model/json';
import type { Write } from '../http/call';
import { readDefault } from './defaultValue';
import { readName } from './name';
import { invalid } from '../http/problem';
import { storedForbidden } from '../damage/readOnly';
import { readRights } from './rights';
import { readLaterScope, readScope } from './scope';
import type { Service } from '../world';
import type { Attributes, Role } from '../store/store';

type Changes = { -readonly [Field in keyof Attributes]?: Attributes[Field] };

const settable = ['name', 'default', 'scope', 'rights'];
const forbidden = ['account_id', 'discarded_at', 'role_type'];

/** What a request wants stored: every attribute read, the first that is not valid thrown. */
export function readChanges(service: Service, write: Write, sent: JsonObject, present?: Role): Partial<Attributes> {
  checkUnsettable(service, write, sent);
  const changes: Changes = {};
  if (sent['name'] !== undefined) changes.name = readName(service, write, sent['name']);
  if (sent['default'] !== undefined) changes.default = readDefault(service, write, sent['default']);
  if (sent['rights'] !== undefined) changes.rights = readRights(service, write, sent['rights']);
  if (sent['scope'] !== undefined) {
    const scope =
      present === undefined
        ? readScope(service, sent['scope'])
        : readLaterScope(service, present.attributes.scope, sent['scope']);
    if (scope !== undefined) changes.scope = scope;
  }
  return { ...changes, ...storedForbidden(service, write, sent) };
}

function checkUnsettable(service: Service, write: Write, sent: JsonObject): void {
  for (const attribute of Object.keys(sent)) {
    if (!settable.includes(attribute) && isRefused(service, write, attribute))
      throw invalid(service, attribute, 'This attribute cannot be set.');
  }
}

function isRefused({ fault, variant }: Service, write: Write, attribute: string): boolean {
  if (!forbidden.includes(attribute)) return variant('unknown-attributes-refused');
  return (
    variant('forbidden-attributes-refused') ||
    (write === 'update' && attribute === 'role_type' && fault('update-role-type-refused-yet-set')) ||
    (write === 'update' && attribute === 'account_id' && fault('update-account-id-refused-yet-set'))
  );
}
