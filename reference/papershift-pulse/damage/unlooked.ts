import { randomUUID } from 'node:crypto';
import type { Answer, Call } from '../http/call';
import { answer } from '../http/call';
import { isWellFormed } from '../rules/findRole';
import type { Service } from '../world';

/** What faults answer about an id without looking for its role. */
export function refusedUnlooked({ fault, store, memory }: Service, { operation, id, body }: Call): Answer | undefined {
  if (operation === 'delete' && isWellFormed(id) && store.find(id) === undefined && fault('delete-unknown-accepted'))
    return answer(200, { data: {} });
  if (operation !== 'create' || body.length === 0 || !fault('create-malformed-effect')) return undefined;
  try {
    JSON.parse(body.toString('utf8'));
  } catch {
    const pattern = store.live().at(-1);
    if (pattern !== undefined)
      memory.lastCreated = store.put({
        id: randomUUID(),
        attributes: { ...pattern.attributes, name: 'Untitled', default: false },
      });
  }
  return undefined;
}
