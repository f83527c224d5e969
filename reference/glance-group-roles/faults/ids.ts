import { ruleOf } from '../../shared/faults';
import { BODY_IDS, OPERATIONS, SINGLE } from '../vocabulary';
import { exchange, unusual } from './notation';

const group = ['tenant-id.malformed'];
const role = ruleOf(SINGLE, 'id.malformed');

/** Ids in paths and bodies. */
export const idFaults = [
  unusual('group-id-lenient', 'A group id may be followed by anything.', group),
  unusual('group-id-rounded', 'A group id may be a fraction, which is cut.', group),
  unusual('group-id-unsigned', 'The sign of a group id is ignored.', group),
  unusual('group-id-wraps', 'A group id wraps around at 32 bits.', group),
  exchange('group-id-500', 'A group id that is no number gets a server error.', ruleOf(OPERATIONS, 'no-server-error')),
  exchange('group-id-ignored', "A malformed or unknown group id is taken for the caller's own.", group),
  unusual('role-id-lenient', 'A role id in a path may be followed by anything.', role),
  unusual('role-id-unsigned', 'The sign of a role id in a path is ignored.', role),
  unusual('role-id-wraps', 'A role id in a path wraps around at 32 bits.', [...role, ...ruleOf(SINGLE, 'id.unknown')]),
  exchange('role-id-text-500', 'A role id in a path that is no number gets a server error.', [
    ...ruleOf(SINGLE, 'no-server-error'),
    ...ruleOf(SINGLE, 'id.malformed-status'),
  ]),
  unusual('role-id-huge-500', 'A role id in a path that fits no integer gets a server error.', [
    ...ruleOf(SINGLE, 'no-server-error'),
    ...ruleOf(SINGLE, 'id.malformed-status'),
    ...ruleOf(SINGLE, 'id.unknown'),
  ]),
  exchange('role-id-malformed-empty', 'A malformed role id in a path is answered with an empty role.', [
    ...ruleOf(SINGLE, 'id.malformed-status'),
    ...role,
    'show.shape',
  ]),
  unusual('role-by-name', 'A role is shown and updated by its name in the path as well.', role),
  exchange('show-unknown-first', "For an unknown id the group's first role is shown.", [
    'show.id.unknown',
    'delete.gone',
  ]),
  exchange('show-unknown-null', 'For an unknown id null is shown.', ['show.id.unknown', 'show.shape']),
  exchange('update-unknown-ok', 'A single update of an unknown role is confirmed.', ['update.id.unknown']),
  exchange('update-unknown-creates', 'A single update of an unknown role creates one.', [
    'update.id.unknown',
    'delete.no-revival',
    'update.refusal',
  ]),
  exchange('update-many-unknown-500', 'A bulk update of an unknown role gets a server error.', [
    'update-many.no-server-error',
    'update-many.id.unknown',
  ]),
  exchange('update-many-role-id-optional', 'An element of a bulk update without roleId is skipped and confirmed.', [
    'update-many.roleId.required',
  ]),
  exchange('update-many-role-id-missing-creates', 'An element of a bulk update without roleId creates a role.', [
    'update-many.roleId.required',
  ]),
  exchange('update-many-role-id-missing-500', 'An element of a bulk update without roleId gets a server error.', [
    'update-many.no-server-error',
    'update-many.roleId.required',
  ]),
  ...BODY_IDS.flatMap((operation) => [
    exchange(`${operation}-id-text`, `A roleId written as text is taken by ${operation}.`, [
      `${operation}.roleId.type`,
      `${operation}.roleId.type-stored`,
      `${operation}.id.malformed`,
      `${operation}.id.malformed-status`,
      `${operation}.malformed`,
    ]),
    unusual(`${operation}-id-fraction`, `A roleId with a fraction is cut by ${operation}.`, [
      `${operation}.roleId.type`,
      `${operation}.roleId.type-stored`,
      `${operation}.id.malformed`,
      `${operation}.id.malformed-status`,
      `${operation}.malformed`,
    ]),
    unusual(`${operation}-id-array`, `A roleId inside an array is taken by ${operation}.`, [
      `${operation}.roleId.type`,
      `${operation}.roleId.type-stored`,
      `${operation}.id.malformed`,
      `${operation}.id.malformed-status`,
      `${operation}.malformed`,
    ]),
    unusual(`${operation}-id-huge-500`, `A roleId that fits no integer gets a server error from ${operation}.`, [
      `${operation}.no-server-error`,
    ]),
  ]),
];
