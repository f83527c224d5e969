import { OPERATIONS } from '../vocabulary';
import { exchange } from './notation';

const CREDENTIALS = ['none', 'wrong', 'near', 'limited'] as const;
const WITH: Readonly<Record<(typeof CREDENTIALS)[number], string>> = {
  none: 'without credentials',
  wrong: 'with any token',
  near: 'with a token that differs in its last character',
  limited: 'with too little right',
};

/** Who is let in. */
export const accessFaults = [
  ...OPERATIONS.flatMap((operation) =>
    CREDENTIALS.map((credential) =>
      exchange(`${operation}-auth-${credential}`, `${operation} works ${WITH[credential]}.`, [
        `${operation}.auth.${credential === 'near' ? 'wrong' : credential}`,
        `${operation}.auth.status`,
      ]),
    ),
  ),
  exchange('create-auth-none-done', 'create without credentials answers 401 and works.', [
    'create.auth.none',
    'create.refusal',
  ]),
  exchange('update-auth-wrong-done', 'update with a wrong token answers 401 and works.', [
    'update.auth.wrong',
    'update.refusal',
  ]),
  exchange('update-auth-limited-done', 'update with too little right answers 403 and works.', [
    'update.auth.limited',
    'update.refusal',
  ]),
  exchange('delete-auth-none-done', 'delete without credentials answers 401 and works.', [
    'delete.auth.none',
    'delete.refusal',
  ]),
  exchange('delete-auth-limited-done', 'delete with too little right answers 403 and works.', [
    'delete.auth.limited',
    'delete.refusal',
  ]),
  exchange('list-auth-none-leak', 'list without credentials answers 401 and the roles.', ['list.auth.none']),
  exchange('show-auth-limited-leak', 'show with too little right answers 403 and the role.', ['show.auth.limited']),
  exchange('list-auth-none-empty', 'list without credentials answers 200 and an empty list.', [
    'list.auth.none',
    'list.auth.status',
  ]),
  exchange('show-auth-none-400', 'show without credentials answers 400.', ['show.auth.status']),
  exchange('create-auth-none-403', 'create without credentials answers 403.', ['create.auth.status']),
  exchange('update-auth-limited-401', 'update with too little right answers 401.', ['update.auth.status']),
  exchange('delete-auth-limited-500', 'delete with too little right answers 500.', [
    'delete.no-server-error',
    'delete.auth.status',
  ]),
];
