import { isJsonObject } from '../../../model/json';
import type { Answer } from '../../shared/call';
import type { Sent } from '../faults/hooks';
import { parsed } from '../http/body';
import { idIn, type PulseCall } from '../http/call';
import { crashAnswer } from '../http/refuse';
import { isOperation } from '../vocabulary';
import type { World } from '../world';

/** The answer of a fault that crashes at a call; undefined for none. */
export function crashOf(world: World, call: PulseCall): Answer | undefined {
  const { part } = call;
  if (!isOperation(part)) return undefined;
  const suspects = world.at('crashes').flatMap((crashes) => crashes[part] ?? []);
  if (suspects.length === 0) return undefined;
  const sent = sentIn(world, call);
  if (!suspects.some((crashes) => crashes(sent))) return undefined;
  const { status, dropped = false } = world.at('crashesAs')[0] ?? { status: 500 };
  return { ...crashAnswer(status), dropped };
}

function sentIn({ store, memory }: World, call: PulseCall): Sent {
  const body = parsed(call.body);
  const data = isJsonObject(body) ? body['data'] : undefined;
  const attributes = isJsonObject(data) ? data['attributes'] : undefined;
  const sent = isJsonObject(attributes) ? attributes : {};
  const name = typeof sent['name'] === 'string' ? sent['name'] : '';
  return { call, id: idIn(call), store, memory, text: call.body.toString('utf8'), body, data, attributes, sent, name };
}
