import type { Json } from '../../../model/json';
import { invalid } from '../http/reasons';
import { SCOPES } from '../vocabulary';
import type { World } from '../world';

const isKnown = (scope: Json | undefined): boolean => SCOPES.some((known) => known === scope);

/** The scope of a new role. Throws a Refusal at an unknown one. */
export function readScope(world: World, sent: Json): Json {
  const { fault } = world;
  const scope = typeof sent === 'number' && fault('create-scope-number') ? (SCOPES[sent] ?? sent) : sent;
  if (!isKnown(scope)) return takenUnknown(world, scope);
  if (
    (scope === 'chat' && fault('create-scope-chat-refused')) ||
    (scope === 'team' && fault('create-scope-team-refused'))
  ) {
    throw invalid('scope', 'The scope is not available.');
  }
  if (scope === 'chat' && fault('create-scope-chat-team')) return 'team';
  return fault('create-scope-ignored') ? 'account' : scope;
}

/** What faults store for an unknown scope. An honest server refuses it. */
function takenUnknown({ fault }: World, scope: Json): Json {
  if (scope === null && fault('create-scope-null-stored')) return null;
  if (typeof scope === 'string') {
    if (fault('create-scope-unknown-account')) return 'account';
    if (fault('create-scope-unknown-stored')) return scope;
    if (isKnown(scope.toLowerCase()) && fault('create-scope-upper-stored')) return scope;
  }
  throw invalid('scope', 'The scope is account, team or chat.');
}

/** What an update makes of a scope that is sent: undefined leaves the present one, as it always should. */
export function readLaterScope({ fault, variant }: World, present: Json, sent: Json): Json | undefined {
  const known = isKnown(sent);
  if (known && (fault('update-scope-changes') || fault('last-default-scope-change'))) return sent;
  if (sent === null && fault('update-scope-null')) return 'account';
  if (typeof sent === 'string' && fault('update-scope-unknown-stored') && !known) return sent;
  if (sent === 'chat' && present === 'team' && fault('update-scope-to-chat')) return sent;
  if (!known) throw invalid('scope', 'The scope is account, team or chat.');
  if (variant('scope-later-ignored') || (sent === present && !variant('scope-later-refused'))) return undefined;
  throw invalid('scope', 'The scope can only be set on create.');
}
