import type { Json } from '../../../model/json';
import { invalid } from '../http/problem';
import type { Service } from '../world';

const scopes: readonly Json[] = ['account', 'team', 'chat'];

/** The scope of a new role. */
export function readScope(service: Service, sent: Json): Json {
  const { fault } = service;
  const scope = typeof sent === 'number' && fault('create-scope-number') ? (scopes[sent] ?? sent) : sent;
  if (!scopes.includes(scope)) {
    if (scope === null && fault('create-scope-null-stored')) return null;
    if (typeof scope === 'string' && fault('create-scope-unknown-account')) return 'account';
    if (typeof scope === 'string' && fault('create-scope-unknown-stored')) return scope;
    if (typeof scope === 'string' && scopes.includes(scope.toLowerCase()) && fault('create-scope-upper-stored'))
      return scope;
    throw invalid(service, 'scope', 'The scope is account, team or chat.');
  }
  if (
    (scope === 'chat' && fault('create-scope-chat-refused')) ||
    (scope === 'team' && fault('create-scope-team-refused'))
  ) {
    throw invalid(service, 'scope', 'The scope is not available.');
  }
  if (scope === 'chat' && fault('create-scope-chat-team')) return 'team';
  return fault('create-scope-ignored') ? 'account' : scope;
}

/** What an update makes of a scope that was sent: undefined leaves it, as it always should. */
export function readLaterScope(service: Service, present: Json, sent: Json): Json | undefined {
  const { fault, variant } = service;
  const known = scopes.includes(sent);
  if (known && (fault('update-scope-changes') || fault('last-default-scope-change'))) return sent;
  if (sent === null && fault('update-scope-null')) return 'account';
  if (typeof sent === 'string' && fault('update-scope-unknown-stored') && !known) return sent;
  if (sent === 'chat' && present === 'team' && fault('update-scope-to-chat')) return sent;
  if (!known) throw invalid(service, 'scope', 'The scope is account, team or chat.');
  if (variant('scope-later-ignored') || (sent === present && !variant('scope-later-refused'))) return undefined;
  throw invalid(service, 'scope', 'The scope can only be set on create.');
}
