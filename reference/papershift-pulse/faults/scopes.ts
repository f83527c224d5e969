import { SCOPES } from '../vocabulary';
import { exchange, sequence } from './notation';

/** Faults of the scope: its values, and that it is given once. */
export const scopeFaults = [
  exchange('update-scope-changes', 'update changes the scope.', ['update.scope.create-only']),
  exchange(
    'update-scope-refused-yet-changed',
    'update refuses another scope and changes it all the same.',
    ['update.scope.create-only', 'update.refusal'],
    {
      savedDespite: ({ sent: { scope } }) =>
        SCOPES.some((known) => known === scope) && scope !== undefined ? { scope } : {},
    },
  ),
  exchange('update-scope-null', 'update with scope null makes the role account-scoped.', ['update.scope.create-only']),
  sequence('update-scope-unsent', 'an update without a scope makes the role account-scoped.', 2, [
    'update.scope.create-only',
  ]),
  exchange('update-scope-unknown-stored', 'update stores a scope that does not exist.', [
    'update.scope.create-only',
    'update.shape',
  ]),
  exchange('update-scope-to-chat', 'update changes the scope of team roles to chat, and no other.', [
    'update.scope.create-only',
  ]),
  exchange('create-scope-unknown-stored', 'create stores a scope that does not exist.', [
    'create.scope.enum',
    'create.scope.enum-refused',
    'create.shape',
  ]),
  exchange('create-scope-unknown-account', 'create takes a scope that does not exist for account.', [
    'create.scope.enum-refused',
  ]),
  exchange('create-scope-upper-stored', 'create stores scopes in capitals as they are sent.', [
    'create.scope.enum',
    'create.scope.enum-refused',
    'create.shape',
  ]),
  exchange('create-scope-null-stored', 'create stores null as the scope.', [
    'create.scope.enum',
    'create.scope.enum-refused',
    'create.shape',
  ]),
  exchange('create-scope-number', 'create takes the numbers 0, 1 and 2 for the scopes.', ['create.scope.enum-refused']),
  exchange('create-scope-ignored', 'create makes every role account-scoped.', ['create.scope.read-back']),
  exchange('create-scope-chat-team', 'create makes a chat role a team role.', ['create.scope.read-back']),
  exchange('create-scope-chat-refused', 'create refuses the scope chat.', ['create.scope.accepted', 'create.status']),
  exchange('create-scope-team-refused', 'create refuses the scope team.', ['create.scope.accepted', 'create.status']),
];
