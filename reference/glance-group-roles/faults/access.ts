import type { Fault } from '../../types';
import { OPERATIONS } from '../vocabulary';
import { BODY_IDS, each, WRITES } from './rules';

/** Who may do what, and in which group. */
export const accessFaults = [
  ...OPERATIONS.flatMap(
    (operation) =>
      [
        {
          name: `no-token-${operation}`,
          title: `Without a token ${operation} is carried out.`,
          kind: 'exchange',
          breaks: [`${operation}.auth.none`, `${operation}.auth.status`],
        },
        {
          name: `wrong-token-${operation}`,
          title: `With any token ${operation} is carried out.`,
          kind: 'exchange',
          breaks: [`${operation}.auth.wrong`, `${operation}.auth.status`],
        },
        {
          name: `limited-${operation}`,
          title: `A member without the right to own the group may ${operation}.`,
          kind: 'exchange',
          breaks: [`${operation}.auth.limited`, `${operation}.auth.status`],
        },
        {
          name: `foreign-group-${operation}`,
          title: `In another group ${operation} is carried out with our token.`,
          kind: 'exchange',
          breaks: [`${operation}.tenant`],
        },
      ] as const,
  ),
  ...WRITES.filter((operation) => operation !== 'video-settings').map(
    (operation) =>
      ({
        name: `limited-${operation}-done`,
        title: `A member without the right is refused, but ${operation} is carried out.`,
        kind: 'sequence',
        shortest: 2,
        breaks: [`${operation}.auth.limited`, `${operation}.refusal`],
      }) as const,
  ),
  {
    name: 'foreign-role-show',
    title: 'A role of another group is shown under our group.',
    kind: 'exchange',
    breaks: ['show.tenant', 'show.id.unknown'],
  },
  {
    name: 'foreign-role-update',
    title: 'A role of another group can be updated under our group.',
    kind: 'exchange',
    breaks: ['update.tenant', 'update.id.unknown'],
  },
  ...BODY_IDS.map(
    (operation) =>
      ({
        name: `foreign-role-${operation}`,
        title: `A role of another group is reached by ${operation} under our group.`,
        kind: 'exchange',
        breaks: [`${operation}.tenant`, `${operation}.id.unknown`],
      }) as const,
  ),
  {
    name: 'foreign-roles-listed',
    title: 'The list holds the roles of another group too.',
    kind: 'exchange',
    breaks: ['list.tenant', 'list.agrees-with-show'],
  },
  {
    name: 'token-prefix',
    title: 'The beginning of a token is enough.',
    kind: 'exchange',
    breaks: each(OPERATIONS, 'auth.wrong'),
  },
  {
    name: 'token-extended',
    title: 'Whatever follows the token is ignored.',
    kind: 'exchange',
    breaks: each(OPERATIONS, 'auth.wrong'),
  },
  {
    name: 'token-any-case',
    title: 'Tokens are compared without case.',
    kind: 'exchange',
    breaks: each(OPERATIONS, 'auth.wrong'),
  },
  {
    name: 'empty-token',
    title: 'An empty bearer token is let in.',
    kind: 'exchange',
    breaks: [...each(OPERATIONS, 'auth.wrong'), ...each(OPERATIONS, 'auth.none')],
  },
  {
    name: 'no-token-leaks',
    title: 'The refusal of a list without a token holds the roles.',
    kind: 'exchange',
    breaks: ['list.auth.none', 'list.auth.wrong'],
  },
  {
    name: 'limited-leaks',
    title: 'The refusal of a single view to a member holds the role.',
    kind: 'exchange',
    breaks: ['show.auth.limited'],
  },
  {
    name: 'no-token-400',
    title: 'A missing token is answered 400.',
    kind: 'exchange',
    breaks: each(OPERATIONS, 'auth.status'),
  },
  {
    name: 'no-token-redirect',
    title: 'A missing token is answered with a way to the sign-in page.',
    kind: 'exchange',
    breaks: each(OPERATIONS, 'auth.status'),
  },
  {
    name: 'limited-401',
    title: 'Too little right is answered 401.',
    kind: 'exchange',
    breaks: each(OPERATIONS, 'auth.status'),
  },
  {
    name: 'foreign-group-404',
    title: 'Another group is answered 404.',
    kind: 'exchange',
    breaks: each(OPERATIONS, 'tenant-status'),
  },
  {
    name: 'no-token-500',
    title: 'A missing token gets a server error.',
    kind: 'exchange',
    breaks: [...each(OPERATIONS, 'no-server-error'), ...each(OPERATIONS, 'auth.status')],
  },
] as const satisfies readonly Fault[];
