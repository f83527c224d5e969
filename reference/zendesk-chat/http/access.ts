import { ADMINISTRATOR_TOKEN, AGENT_TOKEN } from '../account';
import { isOperation } from '../vocabulary';
import type { World } from '../world';
import type { Admission, ChatHead } from './call';
import { refusal } from './reasons';

type Caller = 'administrator' | 'limited' | 'wrong' | 'none';

const callerOf = (header: string | undefined, { fault }: World): Caller => {
  if (header === undefined) return 'none';
  const token = /^Bearer +(\S+) *$/i.exec(header)?.[1] ?? '';
  if (token === ADMINISTRATOR_TOKEN) return 'administrator';
  if (token === AGENT_TOKEN) return 'limited';
  if (fault('token-by-prefix') && token.startsWith(ADMINISTRATOR_TOKEN.slice(0, 16))) return 'administrator';
  if (fault('token-any-case') && token.toLowerCase() === ADMINISTRATOR_TOKEN.toLowerCase()) return 'administrator';
  return 'wrong';
};

/** Lets administrators in, and nobody else. Throws a Refusal. */
export const admit = (world: World, { part, authorization }: ChatHead): Admission => {
  const caller = callerOf(authorization, world);
  const limited = caller === 'limited';
  if (caller === 'administrator' || isOpen(world, part, caller)) return { limited, late: undefined };
  const refused = limited
    ? refusal('forbidden', 'Only administrators may do this.')
    : refusal('unauthorized', 'A valid bearer token is needed.', {
        headers: { 'www-authenticate': 'Bearer realm="chat"' },
      });
  if (!isDoneAnyway(world, part)) throw refused;
  return { limited, late: refused };
};

/** Whether a faulty server lets a caller do this who is no administrator. */
const isOpen = ({ fault }: World, part: ChatHead['part'], caller: Exclude<Caller, 'administrator'>): boolean =>
  (part === 'list' && caller === 'limited' && fault('limited-list-is-empty')) ||
  (isOperation(part) && fault(`${part}-open-to-${caller}`));

/** Whether a faulty server refuses a caller and carries the request out all the same. */
const isDoneAnyway = ({ fault }: World, part: ChatHead['part']): boolean => {
  if (part === 'list' || part === 'show') return fault(`${part}-401-with-data`);
  return isOperation(part) && fault(`${part}-401-but-done`);
};
