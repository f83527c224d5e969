import type { Json } from '../../../model/json';
import { crash } from '../../shared/refusal';
import type { World } from '../world';
import type { GroupCall } from './call';
import { refusal } from './reasons';

/** An object in the text that has the same plain key twice on one level. */
const DUPLICATE_KEY = /\{(?:[^{}]*,)?\s*"(\w+)"\s*:[^{}]*"\1"\s*:/;

/** The JSON of a call; undefined if it has no body. Throws a Refusal of any other body. */
export function jsonIn(world: World, call: GroupCall): Json | undefined {
  const { body, contentType } = call;
  if (contentType === undefined && body.length === 0) return undefined;
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' && !world.fault('media-type-ignored'))
    throw refusal('media-type', 'the body must be JSON');
  return parse(world, call, body.toString('utf8'));
}

function parse({ fault, variant }: World, { part }: GroupCall, text: string): Json {
  if (DUPLICATE_KEY.test(text)) {
    if (fault('duplicate-keys-500')) crash('A key stands twice.');
    if (variant('duplicate-keys-refused')) throw refusal('malformed', 'a key stands twice');
  }
  const end = Math.max(text.lastIndexOf(']'), text.lastIndexOf('}')) + 1;
  try {
    return JSON.parse(fault('trailing-text-ignored') ? text.slice(0, end) : text) as Json;
  } catch {
    if (fault('malformed-ignored')) return part === 'update' ? {} : [];
    throw refusal('malformed', 'the body is no JSON');
  }
}
