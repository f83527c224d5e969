import { PERMISSION_NAMES } from '../rules/permissions';
import { exchange, ofFields, sequence } from './notation';

/** What a new role looks like. */
export const defaultFaults = [
  ...PERMISSION_NAMES.map((name) =>
    exchange(`default-of-${name}`, `A new role has another ${name} than it should.`, [
      `create.permissions.${name}.default`,
    ]),
  ),
  exchange('default-of-description', 'A new role has a description.', ['create.description.default']),
  exchange('default-of-enabled', 'A new role is disabled.', ['create.enabled.default']),
  exchange('default-of-members_count', 'A new role counts one member.', ['create.members_count.of-created']),
  sequence('defaults-of-last-role', 'A new role has the permissions of the one made before it.', 2, [
    'create.permissions.visitors_seen.default',
    ...ofFields(
      PERMISSION_NAMES.slice(1).map((name) => `permissions.${name}`),
      'default',
      ['create'],
    ),
  ]),
  exchange(
    'create-partial-permissions-least',
    'Where some permissions are sent on create, the others become the least there is.',
    ['create.permissions.partial'],
  ),
];
