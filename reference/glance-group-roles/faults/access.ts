import { ruleOf } from '../../shared/faults';
import { BODY_IDS, OPERATIONS, WRITES } from '../vocabulary';
import { exchange, sequence } from './notation';

/** Who may do what, and in which group. */
export const accessFaults = [
  ...OPERATIONS.flatMap((operation) => [
    exchange(`no-token-${operation}`, `Without a token ${operation} is carried out.`, [
      `${operation}.auth.none`,
      `${operation}.auth.status`,
    ]),
    exchange(`wrong-token-${operation}`, `With any token ${operation} is carried out.`, [
      `${operation}.auth.wrong`,
      `${operation}.auth.status`,
    ]),
    exchange(`limited-${operation}`, `A member without the right to own the group may ${operation}.`, [
      `${operation}.auth.limited`,
      `${operation}.auth.status`,
    ]),
    exchange(`foreign-group-${operation}`, `In another group ${operation} is carried out with our token.`, [
      `${operation}.tenant`,
    ]),
  ]),
  ...WRITES.filter((operation) => operation !== 'video-settings').map((operation) =>
    sequence(
      `limited-${operation}-done`,
      `A member without the right is refused, but ${operation} is carried out.`,
      2,
      [`${operation}.auth.limited`, `${operation}.refusal`],
    ),
  ),
  exchange('foreign-role-show', 'A role of another group is shown under our group.', [
    'show.tenant',
    'show.id.unknown',
  ]),
  exchange('foreign-role-update', 'A role of another group can be updated under our group.', [
    'update.tenant',
    'update.id.unknown',
  ]),
  ...BODY_IDS.map((operation) =>
    exchange(`foreign-role-${operation}`, `A role of another group is reached by ${operation} under our group.`, [
      `${operation}.tenant`,
      `${operation}.id.unknown`,
    ]),
  ),
  exchange(
    'foreign-roles-listed',
    'The list holds the roles of another group too.',
    ['list.tenant', 'list.agrees-with-show'],
    {
      listed: (roles, group, { groups }) => [
        ...roles,
        ...[...groups.values()].flatMap((other) => (other === group ? [] : [...other.roles.values()])),
      ],
    },
  ),
  exchange('token-prefix', 'The beginning of a token is enough.', ruleOf(OPERATIONS, 'auth.wrong')),
  exchange('token-extended', 'Whatever follows the token is ignored.', ruleOf(OPERATIONS, 'auth.wrong')),
  exchange('token-any-case', 'Tokens are compared without case.', ruleOf(OPERATIONS, 'auth.wrong')),
  exchange('empty-token', 'An empty bearer token is let in.', [
    ...ruleOf(OPERATIONS, 'auth.wrong'),
    ...ruleOf(OPERATIONS, 'auth.none'),
  ]),
  exchange('no-token-leaks', 'The refusal of a list without a token holds the roles.', [
    'list.auth.none',
    'list.auth.wrong',
  ]),
  exchange('limited-leaks', 'The refusal of a single view to a member holds the role.', ['show.auth.limited']),
  exchange('no-token-400', 'A missing token is answered 400.', ruleOf(OPERATIONS, 'auth.status')),
  exchange(
    'no-token-redirect',
    'A missing token is answered with a way to the sign-in page.',
    ruleOf(OPERATIONS, 'auth.status'),
  ),
  exchange('limited-401', 'Too little right is answered 401.', ruleOf(OPERATIONS, 'auth.status'), {
    status: { 'not-entitled': 401 },
  }),
  exchange('foreign-group-404', 'Another group is answered 404.', ruleOf(OPERATIONS, 'tenant-status'), {
    status: { 'foreign-group': 404 },
  }),
  exchange('no-token-500', 'A missing token gets a server error.', [
    ...ruleOf(OPERATIONS, 'no-server-error'),
    ...ruleOf(OPERATIONS, 'auth.status'),
  ]),
];
