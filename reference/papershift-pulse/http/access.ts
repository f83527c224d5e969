import { servesUnauthorized } from '../damage/access';
import { isOperation } from '../vocabulary';
import type { World } from '../world';
import type { Admission, PulseHead } from './call';
import { credentialOf } from './credential';
import { refusal } from './reasons';

/** Lets in who may manage roles. Throws a Refusal. */
export function admit(world: World, head: PulseHead): Admission {
  const { fault, variant } = world;
  const credential = credentialOf(head.authorization);
  if (credential === 'main') return { late: undefined };
  const { part } = head;
  const letsIn =
    isOperation(part) &&
    (fault(`${part}-auth-${credential}`) || (credential === 'near' && fault(`${part}-auth-wrong`)));
  if (letsIn) return { late: undefined };
  const refused =
    credential === 'limited'
      ? refusal(
          'limited',
          variant('limited-404') ? 'There is no such resource.' : 'The token lacks the right to manage roles.',
        )
      : refusal('unauthorized', 'A valid bearer token is needed.', {
          headers: { 'www-authenticate': 'Bearer realm="pulse"' },
        });
  if (!servesUnauthorized(world, head, credential)) throw refused;
  return { late: refused };
}
