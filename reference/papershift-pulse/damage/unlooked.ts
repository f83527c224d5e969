import { randomUUID } from 'node:crypto';
import { isJsonText } from '../../../model/json';
import type { Answer } from '../../shared/call';
import { idIn, type PulseCall } from '../http/call';
import { isWellFormed } from '../rules/uuid';
import type { World } from '../world';

/** What faults do with a call before they look at it. Gives an answer where they look no further. */
export function answeredUnlooked(world: World, call: PulseCall): Answer | undefined {
  const { fault, store } = world;
  const { part, body } = call;
  const id = idIn(call);
  if (part === 'delete' && isWellFormed(id) && store.find(id) === undefined && fault('delete-unknown-accepted'))
    return { status: 200, body: { data: {} } };
  const isMalformed = part === 'create' && body.length > 0 && !isJsonText(body.toString('utf8'));
  if (isMalformed && fault('create-malformed-effect')) createUntitled(world);
  return undefined;
}

function createUntitled({ store, memory }: World): void {
  const pattern = store.live().at(-1);
  if (pattern === undefined) return;
  const attributes = { ...pattern.attributes, name: 'Untitled', default: false };
  memory.lastCreated = store.put({ id: randomUUID(), attributes });
}
