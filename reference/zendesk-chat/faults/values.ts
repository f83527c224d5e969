import { FLAGS, isFlag, PERMISSION_NAMES, SCOPES } from '../rules/permissions';
import { PLAIN_FIELDS } from '../store/role';
import { WRITES, type Write } from '../vocabulary';
import { exchange, ofFields, unusual } from './notation';

const ALL_PERMISSIONS = PERMISSION_NAMES.map((name) => `permissions.${name}`);
const FLAG_LABELS = FLAGS.map((name) => `permissions.${name}`);
const SCOPE_LABELS = SCOPES.map((name) => `permissions.${name}`);

const perWrite = <W extends Write>(write: W) => [
  ...PERMISSION_NAMES.map((name) =>
    exchange(`${write}-ignores-${name}`, `${write} does not store ${name}.`, [
      `${write}.permissions.${name}.read-back`,
      ...(write === 'create' ? ['create.whole'] : []),
    ]),
  ),
  ...SCOPES.map((name) =>
    exchange(`${write}-stores-unknown-${name}`, `${write} stores any text as ${name}.`, [
      `${write}.permissions.${name}.enum`,
      `${write}.permissions.${name}.enum-refused`,
      `${write}.shape`,
    ]),
  ),
  ...PERMISSION_NAMES.map((name) =>
    exchange(`${write}-stores-mistyped-${name}`, `${write} stores values of any type as ${name}.`, [
      ...(isFlag(name) ? ['type-stored', 'type'] : ['enum', 'enum-refused']).map(
        (suffix) => `${write}.permissions.${name}.${suffix}`,
      ),
      `${write}.shape`,
    ]),
  ),
  exchange(`${write}-stores-mistyped-permissions`, `${write} stores permissions of any type.`, [
    `${write}.permissions.type-stored`,
    `${write}.permissions.type`,
    `${write}.shape`,
  ]),
  exchange(`${write}-refuses-long-names`, `${write} refuses names of more than 20 characters.`, [
    `${write}.name.accepted`,
  ]),
  ...PLAIN_FIELDS.flatMap((field) => [
    exchange(`${write}-stores-mistyped-${field}`, `${write} stores values of any type as ${field}.`, [
      `${write}.${field}.type-stored`,
      `${write}.${field}.type`,
      `${write}.shape`,
    ]),
    exchange(
      `${write}-coerces-${field}`,
      `${write} turns ${field} of another type into ${field === 'enabled' ? 'a boolean' : 'text'} and takes it.`,
      [`${write}.${field}.type`],
    ),
  ]),
];

/** What both take, refuse and store. */
export const valueFaults = [
  ...WRITES.flatMap((write) => [
    exchange(`${write}-drops-invalid`, `${write} drops what is not valid and takes the rest.`, [
      ...ofFields(SCOPE_LABELS, 'enum-refused', [write]),
      ...ofFields([...PLAIN_FIELDS, ...FLAG_LABELS], 'type', [write]),
    ]),
    exchange(
      `${write}-unknown-value-is-none`,
      `${write} stores the least value of a permission in place of one that it does not know.`,
      ofFields(SCOPE_LABELS, 'enum-refused', [write]),
    ),
  ]),
  exchange('enum-any-case', 'Values of permissions are taken, and stored, in capital letters.', [
    ...ofFields(SCOPE_LABELS, 'enum'),
    ...ofFields(SCOPE_LABELS, 'enum-refused'),
  ]),
  unusual(
    'enum-outer-space',
    'Values of permissions are taken with white space around them, which is dropped.',
    ofFields(SCOPE_LABELS, 'enum-refused'),
  ),
  unusual('enum-of-another', 'Every permission takes the values of every other.', [
    ...ofFields(SCOPE_LABELS, 'enum'),
    ...ofFields(SCOPE_LABELS, 'enum-refused'),
  ]),
  unusual('enum-empty', 'Permissions take an empty text.', [
    ...ofFields(SCOPE_LABELS, 'enum'),
    ...ofFields(SCOPE_LABELS, 'enum-refused'),
  ]),
  exchange(
    'flag-from-text',
    'Permissions that are true or false take "true" and "false".',
    ofFields(FLAG_LABELS, 'type'),
  ),
  unusual('flag-from-number', 'Permissions that are true or false take 1 and 0.', ofFields(FLAG_LABELS, 'type')),
  unusual('null-permission-is-kept', 'A permission that is null is taken for not sent.', [
    ...ofFields(SCOPE_LABELS, 'enum-refused'),
    ...ofFields(FLAG_LABELS, 'type'),
  ]),
  unusual('null-permissions-reset', 'An update with permissions: null gives a role the permissions of a new one.', [
    'update.permissions.type',
    'update.permissions.type-stored',
    'update.permissions.merge',
  ]),
  exchange('text-permissions-ignored', 'Create and update ignore permissions of the wrong type.', [
    'create.permissions.type',
    'update.permissions.type',
  ]),
];

/** What create takes, refuses and stores. */
export const createValueFaults = [
  ...perWrite('create'),
  ...(['description', 'enabled'] as const).map((field) =>
    exchange(`create-ignores-${field}`, `Create takes ${field} and does not store it.`, [
      `create.${field}.read-back`,
      'create.whole',
    ]),
  ),
  exchange('create-numbers-name', 'Create stores the name with a number behind it.', ['create.name.read-back']),
  exchange('create-without-name', 'Create makes a role without a name.', ['create.name.required']),
  exchange('create-half', 'Create stores the first six permissions and drops the others.', [
    'create.whole',
    ...ofFields(ALL_PERMISSIONS.slice(6), 'read-back', ['create']),
  ]),
];

/** What update takes, refuses and stores. */
export const updateValueFaults = [
  ...perWrite('update'),
  ...PERMISSION_NAMES.map((name) =>
    exchange(`update-refuses-${name}`, `Update refuses a valid value of ${name}.`, [
      `update.permissions.${name}.accepted`,
    ]),
  ),
  ...PLAIN_FIELDS.flatMap((field) => [
    exchange(`update-refuses-${field}`, `Update refuses every change of ${field}.`, [`update.${field}.accepted`]),
    exchange(`update-ignores-${field}`, `Update does not store ${field}.`, [`update.${field}.read-back`]),
  ]),
  exchange('update-needs-name', 'Update refuses a request without a name.', [
    'update.description.accepted',
    'update.enabled.accepted',
    ...ofFields(ALL_PERMISSIONS, 'accepted', ['update']),
    'update.status',
    'update.name.unsent',
  ]),
  exchange('update-needs-all-permissions', 'Update refuses permissions that are not all there.', [
    'update.permissions.merge',
    ...ofFields(ALL_PERMISSIONS, 'accepted', ['update']),
  ]),
  exchange('update-ignores-false', 'Update takes enabled: false for not sent.', ['update.enabled.read-back']),
  exchange('update-ignores-empty-description', 'Update takes an empty description for not sent.', [
    'update.description.read-back',
  ]),
  exchange(
    'update-ignores-false-permissions',
    'Update takes a permission that is false for not sent.',
    ofFields(FLAG_LABELS, 'read-back', ['update']),
  ),
  exchange(
    'update-ignores-none',
    'Update takes the value none for not sent.',
    ofFields(SCOPE_LABELS, 'read-back', ['update']),
  ),
];
