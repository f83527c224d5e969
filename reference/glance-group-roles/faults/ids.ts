import type { Fault } from '../../types';
import { OPERATIONS } from '../vocabulary';
import { BODY_IDS, each, SINGLE } from './rules';

const group = ['tenant-id.malformed'];
const role = each(SINGLE, 'id.malformed');

/** Ids in paths and bodies. */
export const idFaults = [
  { name: 'group-id-lenient', title: 'A group id may be followed by anything.', kind: 'unusual', breaks: group },
  { name: 'group-id-rounded', title: 'A group id may be a fraction, which is cut.', kind: 'unusual', breaks: group },
  { name: 'group-id-unsigned', title: 'The sign of a group id is ignored.', kind: 'unusual', breaks: group },
  { name: 'group-id-wraps', title: 'A group id wraps around at 32 bits.', kind: 'unusual', breaks: group },
  {
    name: 'group-id-500',
    title: 'A group id that is no number gets a server error.',
    kind: 'exchange',
    breaks: each(OPERATIONS, 'no-server-error'),
  },
  {
    name: 'group-id-ignored',
    title: "A malformed or unknown group id is taken for the caller's own.",
    kind: 'exchange',
    breaks: group,
  },
  { name: 'role-id-lenient', title: 'A role id in a path may be followed by anything.', kind: 'unusual', breaks: role },
  { name: 'role-id-unsigned', title: 'The sign of a role id in a path is ignored.', kind: 'unusual', breaks: role },
  {
    name: 'role-id-wraps',
    title: 'A role id in a path wraps around at 32 bits.',
    kind: 'unusual',
    breaks: [...role, ...each(SINGLE, 'id.unknown')],
  },
  {
    name: 'role-id-text-500',
    title: 'A role id in a path that is no number gets a server error.',
    kind: 'exchange',
    breaks: [...each(SINGLE, 'no-server-error'), ...each(SINGLE, 'id.malformed-status')],
  },
  {
    name: 'role-id-huge-500',
    title: 'A role id in a path that fits no integer gets a server error.',
    kind: 'unusual',
    breaks: [...each(SINGLE, 'no-server-error'), ...each(SINGLE, 'id.malformed-status'), ...each(SINGLE, 'id.unknown')],
  },
  {
    name: 'role-id-malformed-empty',
    title: 'A malformed role id in a path is answered with an empty role.',
    kind: 'exchange',
    breaks: [...each(SINGLE, 'id.malformed-status'), ...role, 'show.shape'],
  },
  {
    name: 'role-by-name',
    title: 'A role is shown and updated by its name in the path as well.',
    kind: 'unusual',
    breaks: role,
  },
  {
    name: 'show-unknown-first',
    title: "For an unknown id the group's first role is shown.",
    kind: 'exchange',
    breaks: ['show.id.unknown', 'delete.gone'],
  },
  {
    name: 'show-unknown-null',
    title: 'For an unknown id null is shown.',
    kind: 'exchange',
    breaks: ['show.id.unknown', 'show.shape'],
  },
  {
    name: 'update-unknown-ok',
    title: 'A single update of an unknown role is confirmed.',
    kind: 'exchange',
    breaks: ['update.id.unknown'],
  },
  {
    name: 'update-unknown-creates',
    title: 'A single update of an unknown role creates one.',
    kind: 'exchange',
    breaks: ['update.id.unknown', 'delete.no-revival', 'update.refusal'],
  },
  {
    name: 'update-many-unknown-500',
    title: 'A bulk update of an unknown role gets a server error.',
    kind: 'exchange',
    breaks: ['update-many.no-server-error', 'update-many.id.unknown'],
  },
  {
    name: 'update-many-role-id-optional',
    title: 'An element of a bulk update without roleId is skipped and confirmed.',
    kind: 'exchange',
    breaks: ['update-many.roleId.required'],
  },
  {
    name: 'update-many-role-id-missing-creates',
    title: 'An element of a bulk update without roleId creates a role.',
    kind: 'exchange',
    breaks: ['update-many.roleId.required'],
  },
  {
    name: 'update-many-role-id-missing-500',
    title: 'An element of a bulk update without roleId gets a server error.',
    kind: 'exchange',
    breaks: ['update-many.no-server-error', 'update-many.roleId.required'],
  },
  ...BODY_IDS.flatMap(
    (operation) =>
      [
        {
          name: `${operation}-id-text`,
          title: `A roleId written as text is taken by ${operation}.`,
          kind: 'exchange',
          breaks: [
            `${operation}.roleId.type`,
            `${operation}.roleId.type-stored`,
            `${operation}.id.malformed`,
            `${operation}.id.malformed-status`,
            `${operation}.malformed`,
          ],
        },
        {
          name: `${operation}-id-fraction`,
          title: `A roleId with a fraction is cut by ${operation}.`,
          kind: 'unusual',
          breaks: [
            `${operation}.roleId.type`,
            `${operation}.roleId.type-stored`,
            `${operation}.id.malformed`,
            `${operation}.id.malformed-status`,
            `${operation}.malformed`,
          ],
        },
        {
          name: `${operation}-id-array`,
          title: `A roleId inside an array is taken by ${operation}.`,
          kind: 'unusual',
          breaks: [
            `${operation}.roleId.type`,
            `${operation}.roleId.type-stored`,
            `${operation}.id.malformed`,
            `${operation}.id.malformed-status`,
            `${operation}.malformed`,
          ],
        },
        {
          name: `${operation}-id-huge-500`,
          title: `A roleId that fits no integer gets a server error from ${operation}.`,
          kind: 'unusual',
          breaks: [`${operation}.no-server-error`],
        },
      ] as const,
  ),
] as const satisfies readonly Fault[];
