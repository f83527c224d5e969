import { wayKeys } from '../auth/ways';
import { transportKeys } from '../transports/transports';
import { id, list, oneOf, record, text, whole } from './decode';
import type { ValuesUnder, WrittenUnder } from './key';
import { key } from './key';
import { rateText } from '../units';
import { assign, duration, headers, levelOverride, operation, rate, users } from './values';

/** What a run may touch besides roles of its own. */
export type Permit = 'change-existing' | 'probe-existing' | 'default-role' | 'disposable';

export const PERMITS: readonly Permit[] = ['change-existing', 'probe-existing', 'default-role', 'disposable'];

/** Keys that describe the target: its place, its credentials, its account. */
const accountKeys = {
  contract: key(text, {
    says: 'name of a contract that ships (`rolecall list`), or a folder',
    flag: { spec: '--contract <name>', takes: 'text', on: ['replay', 'clean'] },
  }),
  ...transportKeys,
  ...wayKeys,
  params: key(record(id), {
    says: 'path parameters by name, such as `{group_id: 7}`',
    otherwise: {},
    otherwiseSays: '',
    beside: true,
    flag: {
      spec: '--param <name=value>',
      takes: 'pairs',
      says: 'a path parameter, such as group_id=7; repeatable',
      on: ['run', 'replay', 'clean'],
    },
  }),
  foreign: key(record(id), {
    says: "another tenant's ids, such as `{group_id: 8, role_id: 90}`",
    otherwise: {},
    otherwiseSays: '',
    beside: true,
    flag: {
      spec: '--foreign <name=value>',
      takes: 'pairs',
      says: "another tenant's id, such as group_id=8; repeatable",
      on: ['run', 'replay'],
    },
  }),
  users: key(users, {
    says:
      'users that may be given another role, and back: `[id]`, or `{id: formerRole}` where the former role ' +
      'cannot be read',
    otherwise: [],
    otherwiseSays: 'none',
    flag: {
      spec: '--user <id...>',
      takes: 'texts',
      says: 'users that may be given another role, and back',
      on: ['run', 'replay'],
    },
  }),
  permit: key(list(oneOf(...PERMITS)), {
    says: 'what may be touched besides roles of the run, see below',
    otherwise: [],
    otherwiseSays: 'nothing',
    flag: {
      spec: '--permit <name...>',
      takes: 'texts',
      says: `what may be touched besides roles of the run: ${PERMITS.join(', ')}`,
      on: ['run', 'replay'],
    },
  }),
  enabledFeatures: key(list(text), {
    says: 'features that a plan or a group has',
    otherwise: [],
    otherwiseSays: 'what the target shows: in its list, or in up to three roles shown where the list leaves it out',
  }),
  disabledFeatures: key(list(text), { says: 'features that it lacks', otherwise: [], otherwiseSays: 'as above' }),
  operations: key(record(operation), {
    says:
      'where an operation is, if not as the contract has it: `{delete: {method, path, body}}`; `"$body"`, `"$ids"`, ' +
      '`"$id"` stand for the usual body and the ids',
    otherwise: {},
    otherwiseSays: '',
  }),
  assign: key(assign, {
    says:
      'how a user is given a role: `{set: {method, path, body, mediaType}, read: {method, path, roleIdAt}, ' +
      'clear: {…}, none}`; `$user` and `$role` stand for the ids',
    otherwiseSays: "the contract's",
  }),
  headers: key(headers, { says: 'headers that go with every request', otherwise: {}, otherwiseSays: '' }),
};

/** Keys that describe how a run behaves, whatever the account. */
export const conductKeys = {
  rate: key(rate, {
    says: 'requests at most, such as `200/min`',
    otherwiseSays: "the vendor's limit on the vendor's host",
    flag: { spec: '--rate <rate>', takes: 'text', text: rateText, on: ['run', 'replay', 'clean'] },
  }),
  settle: key(duration, { says: 'how long a change may take to show: milliseconds, or `5s`', otherwise: 0 }),
  maxLiveRoles: key(whole(1, 10_000), { says: 'roles of the run that may exist at once', otherwise: 10 }),
  waive: key(record(text), {
    says: '`{rule: reason}`: a rule that need not be verified; one that fails still fails',
    otherwise: {},
    otherwiseSays: '',
  }),
  levels: key(record(levelOverride), {
    says: '`{rule: {level, reason}}`: another level for a rule',
    otherwise: {},
    otherwiseSays: '',
  }),
  timeoutMs: key(whole(1, 3_600_000), { says: 'for one request and its answer', otherwise: 10_000 }),
  bodyCapBytes: key(whole(1, 1024 ** 3), { says: 'how much of a body is read', otherwise: 1024 ** 2 }),
};

/**
 * Every key of a configuration: an entry says what may be written, how it is checked, the default, the option of the
 * command line and the line of docs/configuration.md. `npm run docs` writes that file.
 */
export const configKeys = { ...accountKeys, ...conductKeys };

/** A target's configuration, checked and with defaults in place. */
export type TargetConfig = ValuesUnder<typeof configKeys>;

/** A configuration as it may be written. */
export type WrittenConfig = WrittenUnder<typeof configKeys>;
