import { exchange, family, ofOperations, ON_ROLE, sequence, unusual, WRITES } from './entry';

const onWrites = ofOperations('no-server-error', WRITES);
const onRoles = ofOperations('no-server-error', ON_ROLE);

/** Server errors for a client's mistake, or for odd but harmless input. */
export const CRASH_FAULTS = {
  ...family(
    WRITES,
    (write) => `${write}-malformed-json-500` as const,
    (write) => exchange(`${write} crashes at malformed JSON.`, `${write}.no-server-error`, `${write}.malformed`),
  ),
  ...family(
    WRITES,
    (write) => `${write}-empty-body-500` as const,
    (write) => exchange(`${write} crashes without a body.`, `${write}.no-server-error`, `${write}.malformed`),
  ),
  ...family(
    WRITES,
    (write) => `${write}-null-body-500` as const,
    (write) => exchange(`${write} crashes at the body null.`, `${write}.no-server-error`, `${write}.malformed`),
  ),
  ...family(
    WRITES,
    (write) => `${write}-array-body-500` as const,
    (write) => exchange(`${write} crashes at an array as body.`, `${write}.no-server-error`, `${write}.malformed`),
  ),
  ...family(
    WRITES,
    (write) => `${write}-media-type-500` as const,
    (write) =>
      exchange(`${write} crashes at a media type other than JSON.`, `${write}.no-server-error`, `${write}.media-type`),
  ),
  ...family(
    WRITES,
    (write) => `${write}-type-500` as const,
    (write) =>
      exchange(`${write} crashes at a name, description or enabled of the wrong type.`, `${write}.no-server-error`),
  ),
  ...family(
    WRITES,
    (write) => `${write}-enum-500` as const,
    (write) => exchange(`${write} crashes at a permission's value that it does not know.`, `${write}.no-server-error`),
  ),
  ...family(
    ON_ROLE,
    (operation) => `${operation}-unknown-id-500` as const,
    (operation) =>
      exchange(`${operation} crashes at an unknown id.`, `${operation}.no-server-error`, `${operation}.id.unknown`),
  ),
  ...family(
    ON_ROLE,
    (operation) => `${operation}-malformed-id-500` as const,
    (operation) =>
      exchange(
        `${operation} crashes at an id that is no number.`,
        `${operation}.no-server-error`,
        `${operation}.id.malformed-status`,
      ),
  ),
  'malformed-json-drops-connection': exchange('Closes the connection at malformed JSON.', ...onWrites),
  'missing-name-500': exchange('Create crashes without a name.', 'create.no-server-error', 'create.name.required'),
  'null-permissions-500': exchange('Crashes where permissions are null.', ...onWrites),
  'permissions-type-500': exchange('Crashes where permissions are no object.', ...onWrites),
  'built-in-change-500': exchange('Crashes at a change of what is fixed in a built-in role.', 'update.no-server-error'),
  'built-in-delete-500': exchange('Crashes where a built-in role is to be deleted.', 'delete.no-server-error'),
  'delete-in-use-500': sequence(
    'Crashes where a role with members is to be deleted.',
    3,
    'delete.no-server-error',
    'delete.in-use-whole',
  ),
  'delete-twice-500': sequence('Crashes where a role is deleted again.', 3, 'delete.no-server-error', 'delete.twice'),
  'unknown-method-500': exchange('Crashes at an unknown method.', 'methods.unknown'),
  'negative-id-500': unusual('Crashes at a negative id.', ...onRoles),
  'huge-id-500': unusual('Crashes at an id beyond 32 bits.', ...onRoles),
  'odd-id-500': unusual('Crashes at characters in an id that are not ASCII.', ...onRoles),
  'proto-key-500': unusual('Crashes at the key __proto__.', ...onWrites),
  'constructor-key-500': unusual('Crashes at the key constructor.', ...onWrites),
  'unknown-permission-500': unusual('Crashes at a permission that it does not know.', ...onWrites),
  'unknown-field-500': unusual('Crashes at a field that it does not know.', ...onWrites),
  'duplicate-keys-500': unusual('Crashes at a key that stands twice in one object.', ...onWrites),
  'deep-nesting-500': unusual('Crashes at JSON more than 20 levels deep.', ...onWrites),
  'huge-number-500': unusual('Crashes at a number beyond 2^53.', ...onWrites),
  'emoji-500': unusual('Crashes at characters outside the basic plane.', ...onWrites),
  'nul-500': unusual('Crashes at a NUL in text.', ...onWrites),
  'lone-surrogate-500': unusual('Crashes at a lone surrogate.', ...onWrites),
  'quote-500': unusual('Crashes at an apostrophe in text.', ...onWrites),
  'long-text-500': unusual('Crashes at text of more than 1,000 characters.', ...onWrites),
  'large-body-500': unusual('Crashes at a body larger than 100,000 bytes.', ...onWrites),
  'read-only-type-500': unusual('Crashes at an id or a members_count that is no number.', ...onWrites),
};
