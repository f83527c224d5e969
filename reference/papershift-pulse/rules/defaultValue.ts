import type { Json } from '../../../model/json';
import type { Write } from '../vocabulary';
import { invalid } from '../http/reasons';
import type { World } from '../world';

/** What is stored for a default flag that was sent. */
export function readDefault(world: World, write: Write, sent: Json): Json {
  if (typeof sent === 'boolean') return sent;
  const taken = write === 'create' ? takenOnCreate(world, sent) : takenOnUpdate(world, sent);
  if (taken === undefined) throw invalid('default', 'The default flag is true or false.');
  return taken;
}

function takenOnCreate({ fault }: World, sent: Json): Json | undefined {
  if (sent === 'true' && fault('create-default-text')) return true;
  if (typeof sent === 'number' && fault('create-default-number-stored')) return sent;
  return sent === null && fault('create-default-null-stored') ? null : undefined;
}

function takenOnUpdate({ fault }: World, sent: Json): Json | undefined {
  if (sent === null && fault('last-default-update-null')) return false;
  if (sent === 'false' && fault('last-default-update-text')) return false;
  if (sent === 0 && fault('last-default-update-zero')) return false;
  if ((sent === 'true' || sent === 'false') && fault('update-default-text')) return sent === 'true';
  return typeof sent === 'string' && fault('update-default-text-stored') ? sent : undefined;
}

/** What becomes of the flag of a new role of that scope. */
export function newDefault({ fault, variant }: World, sent: Json | undefined, scope: Json): Json {
  if (sent === undefined) return variant('create-default-omitted');
  if (fault('create-default-not-stored') || (scope !== 'account' && fault('create-default-team-not-stored')))
    return false;
  return sent === false && fault('create-default-false-true') ? true : sent;
}
