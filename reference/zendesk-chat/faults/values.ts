import { FLAGS, isFlag, PERMISSION_NAMES, SCOPES } from '../rules/permissions';
import { PLAIN_FIELDS } from '../store/role';
import { exchange, family, ofFields, unusual, WRITES } from './entry';

const ALL_PERMISSIONS = PERMISSION_NAMES.map((name) => `permissions.${name}`);
const FLAG_LABELS = FLAGS.map((name) => `permissions.${name}`);
const SCOPE_LABELS = SCOPES.map((name) => `permissions.${name}`);

const perWrite = <W extends 'create' | 'update'>(write: W) => ({
  ...family(
    PERMISSION_NAMES,
    (name) => `${write}-ignores-${name}` as const,
    (name) =>
      exchange(
        `${write} does not store ${name}.`,
        `${write}.permissions.${name}.read-back`,
        ...(write === 'create' ? ['create.whole'] : []),
      ),
  ),
  ...family(
    SCOPES,
    (name) => `${write}-stores-unknown-${name}` as const,
    (name) =>
      exchange(
        `${write} stores any text as ${name}.`,
        `${write}.permissions.${name}.enum`,
        `${write}.permissions.${name}.enum-refused`,
        `${write}.shape`,
      ),
  ),
  ...family(
    PERMISSION_NAMES,
    (name) => `${write}-stores-mistyped-${name}` as const,
    (name) =>
      exchange(
        `${write} stores values of any type as ${name}.`,
        ...(isFlag(name) ? ['type-stored', 'type'] : ['enum', 'enum-refused']).map(
          (suffix) => `${write}.permissions.${name}.${suffix}`,
        ),
        `${write}.shape`,
      ),
  ),
  ...family(
    [write],
    () => `${write}-stores-mistyped-permissions` as const,
    () =>
      exchange(
        `${write} stores permissions of any type.`,
        `${write}.permissions.type-stored`,
        `${write}.permissions.type`,
        `${write}.shape`,
      ),
  ),
  ...family(
    [write],
    () => `${write}-refuses-long-names` as const,
    () => exchange(`${write} refuses names of more than 20 characters.`, `${write}.name.accepted`),
  ),
  ...family(
    PLAIN_FIELDS,
    (field) => `${write}-stores-mistyped-${field}` as const,
    (field) =>
      exchange(
        `${write} stores values of any type as ${field}.`,
        `${write}.${field}.type-stored`,
        `${write}.${field}.type`,
        `${write}.shape`,
      ),
  ),
  ...family(
    PLAIN_FIELDS,
    (field) => `${write}-coerces-${field}` as const,
    (field) =>
      exchange(
        `${write} turns ${field} of another type into ${field === 'enabled' ? 'a boolean' : 'text'} and takes it.`,
        `${write}.${field}.type`,
      ),
  ),
});

/** What is taken, what is refused, what is stored of it. */
export const VALUE_FAULTS = {
  ...perWrite('create'),
  ...perWrite('update'),
  ...family(
    PERMISSION_NAMES,
    (name) => `update-refuses-${name}` as const,
    (name) => exchange(`Update refuses a valid value of ${name}.`, `update.permissions.${name}.accepted`),
  ),
  ...family(
    PLAIN_FIELDS,
    (field) => `update-refuses-${field}` as const,
    (field) => exchange(`Update refuses every change of ${field}.`, `update.${field}.accepted`),
  ),
  ...family(
    PLAIN_FIELDS,
    (field) => `update-ignores-${field}` as const,
    (field) => exchange(`Update does not store ${field}.`, `update.${field}.read-back`),
  ),
  ...family(
    ['description', 'enabled'],
    (field) => `create-ignores-${field}` as const,
    (field) => exchange(`Create takes ${field} and does not store it.`, `create.${field}.read-back`, 'create.whole'),
  ),
  'create-numbers-name': exchange('Create stores the name with a number behind it.', 'create.name.read-back'),
  'create-without-name': exchange('Create makes a role without a name.', 'create.name.required'),
  'update-needs-name': exchange(
    'Update refuses a request without a name.',
    'update.description.accepted',
    'update.enabled.accepted',
    ...ofFields(ALL_PERMISSIONS, 'accepted', ['update']),
    'update.status',
    'update.name.unsent',
  ),
  'update-needs-all-permissions': exchange(
    'Update refuses permissions that are not all there.',
    'update.permissions.merge',
    ...ofFields(ALL_PERMISSIONS, 'accepted', ['update']),
  ),
  'update-ignores-false': exchange('Update takes enabled: false for not sent.', 'update.enabled.read-back'),
  'update-ignores-empty-description': exchange(
    'Update takes an empty description for not sent.',
    'update.description.read-back',
  ),
  'update-ignores-false-permissions': exchange(
    'Update takes a permission that is false for not sent.',
    ...ofFields(FLAG_LABELS, 'read-back', ['update']),
  ),
  'update-ignores-none': exchange(
    'Update takes the value none for not sent.',
    ...ofFields(SCOPE_LABELS, 'read-back', ['update']),
  ),
  'create-half': exchange(
    'Create stores the first six permissions and drops the others.',
    'create.whole',
    ...ofFields(ALL_PERMISSIONS.slice(6), 'read-back', ['create']),
  ),
  ...family(
    WRITES,
    (write) => `${write}-drops-invalid` as const,
    (write) =>
      exchange(
        `${write} drops what is not valid and takes the rest.`,
        ...ofFields(SCOPE_LABELS, 'enum-refused', [write]),
        ...ofFields([...PLAIN_FIELDS, ...FLAG_LABELS], 'type', [write]),
      ),
  ),
  ...family(
    WRITES,
    (write) => `${write}-unknown-value-is-none` as const,
    (write) =>
      exchange(
        `${write} stores the least value of a permission in place of one that it does not know.`,
        ...ofFields(SCOPE_LABELS, 'enum-refused', [write]),
      ),
  ),
  'enum-any-case': exchange(
    'Values of permissions are taken, and stored, in capital letters.',
    ...ofFields(SCOPE_LABELS, 'enum'),
    ...ofFields(SCOPE_LABELS, 'enum-refused'),
  ),
  'enum-outer-space': unusual(
    'Values of permissions are taken with white space around them, which is dropped.',
    ...ofFields(SCOPE_LABELS, 'enum-refused'),
  ),
  'enum-of-another': unusual(
    'Every permission takes the values of every other.',
    ...ofFields(SCOPE_LABELS, 'enum'),
    ...ofFields(SCOPE_LABELS, 'enum-refused'),
  ),
  'enum-empty': unusual(
    'Permissions take an empty text.',
    ...ofFields(SCOPE_LABELS, 'enum'),
    ...ofFields(SCOPE_LABELS, 'enum-refused'),
  ),
  'flag-from-text': exchange(
    'Permissions that are true or false take "true" and "false".',
    ...ofFields(FLAG_LABELS, 'type'),
  ),
  'flag-from-number': unusual('Permissions that are true or false take 1 and 0.', ...ofFields(FLAG_LABELS, 'type')),
  'null-permission-is-kept': unusual(
    'A permission that is null is taken for not sent.',
    ...ofFields(SCOPE_LABELS, 'enum-refused'),
    ...ofFields(FLAG_LABELS, 'type'),
  ),
  'null-permissions-reset': unusual(
    'permissions: null sets the permissions back to those of a new role.',
    'update.permissions.type',
    'update.permissions.type-stored',
    'update.permissions.merge',
  ),
  'text-permissions-ignored': exchange(
    'permissions of the wrong type are ignored.',
    'create.permissions.type',
    'update.permissions.type',
  ),
  'takes-id': exchange('Create gives a role the id that is sent.', 'create.id.read-only'),
  'takes-taken-id': exchange(
    'Create with the id of a role replaces that role.',
    'create.id.read-only',
    'create.isolation',
  ),
  'update-takes-id': exchange('Update moves a role to the id that is sent.', 'update.id.read-only'),
  'update-follows-body-id': unusual(
    'Update writes to the role whose id is in the body.',
    'update.isolation',
    'update.id.read-only',
  ),
  'create-takes-count': exchange(
    'Create stores the members_count that is sent.',
    'create.members_count.read-only',
    'create.members_count.of-created',
  ),
  'update-takes-count': exchange('Update stores the members_count that is sent.', 'update.members_count.read-only'),
  'zero-count-is-taken': unusual('Update stores a members_count of exactly 0.', 'update.members_count.read-only'),
};
