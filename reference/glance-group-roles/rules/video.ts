import type { Json, JsonObject } from '../../../model/json';
import { isFirst, isLast, isMiddle, isOneOfSeveral, type Place } from '../store/change';
import type { World } from '../world';
import { refusal } from '../http/reasons';
import type { Role } from '../store/store';

const EFFECTS = { imagefill: 'backgroundImageSettings', colorfill: 'fillColor' } as const;
type Effect = keyof typeof EFFECTS;
const isEffect = (value: string): value is Effect => value === 'imagefill' || value === 'colorfill';

/** Whether an element stands where a faulty server does not look. */
function stands({ fault }: World, slip: 'imagefill-bare' | 'colorfill-bare' | 'unknown-effect', place: Place): boolean {
  const several = isOneOfSeveral(place);
  return (
    fault(`video-${slip}`) ||
    (fault(`video-${slip}-first`) && several && isFirst(place)) ||
    (fault(`video-${slip}-middle`) && isMiddle(place)) ||
    (fault(`video-${slip}-last`) && several && isLast(place))
  );
}

function takenEffect(world: World, sent: Json, place: Place): Effect | undefined {
  if (sent === null) {
    if (world.fault('video-null-effect-refused')) throw refusal('invalid', 'backgroundSelectedEffect must not be null');
    return undefined;
  }
  if (typeof sent === 'number' && world.fault('video-effect-number')) return undefined;
  if (typeof sent !== 'string') throw refusal('invalid', 'backgroundSelectedEffect must be text or null');
  if (isEffect(sent)) {
    if (world.fault(`video-${sent}-refused`)) throw refusal('invalid', `${sent} is not supported`);
    return sent;
  }
  const passes =
    stands(world, 'unknown-effect', place) ||
    (world.fault('video-effect-any-case') && isEffect(sent.toLowerCase())) ||
    (world.fault('video-effect-prefix') && /^(imagefill|colorfill)/.test(sent)) ||
    (world.fault('video-effect-empty') && sent === '');
  if (!passes) throw refusal('invalid', 'backgroundSelectedEffect must be imagefill, colorfill or null');
  return undefined;
}

function checkText(world: World, field: 'fillColor' | 'backgroundImageSettings', sent: Json | undefined): void {
  if (sent === undefined || sent === null) return;
  if (field === 'fillColor' && typeof sent === 'number' && world.fault('video-color-number')) return;
  if (field === 'backgroundImageSettings' && typeof sent === 'object' && world.fault('video-image-object')) return;
  if (typeof sent !== 'string') throw refusal('invalid', `${field} must be text or null`);
  const colour = field === 'fillColor' && sent !== '' && world.variant('colours-validated');
  if (colour && !/^#[0-9a-f]{6}$/i.test(sent)) throw refusal('invalid', 'fillColor must be a colour such as #336699');
}

function satisfies(world: World, value: Json | undefined): boolean {
  if (value === undefined) return false;
  if (value === null) return world.variant('video-null-satisfies');
  return value !== '' || world.variant('video-empty-satisfies');
}

function checkRequirement(world: World, effect: Effect, element: JsonObject, role: Role, place: Place): void {
  const field = EFFECTS[effect];
  const crossed =
    world.fault('video-requirement-crossed') &&
    Object.values(EFFECTS).some((either) => satisfies(world, element[either]));
  const stored =
    element[field] === undefined && world.variant('video-stored-satisfies') && satisfies(world, role.video.get(field));
  if (satisfies(world, element[field]) || stored || crossed || stands(world, `${effect}-bare`, place)) return;
  throw refusal('invalid', `${field} is required with ${effect}`);
}

/** The video settings that an element asks for, checked whole. */
export function takenVideo(world: World, element: JsonObject, role: Role, place: Place): ReadonlyMap<string, Json> {
  const { backgroundSelectedEffect: sent, fillColor, backgroundImageSettings } = element;
  checkText(world, 'fillColor', fillColor);
  checkText(world, 'backgroundImageSettings', backgroundImageSettings);
  const effect = sent === undefined ? undefined : takenEffect(world, sent, place);
  if (fillColor === null && effect !== 'colorfill' && world.fault('video-null-color-refused'))
    throw refusal('invalid', 'fillColor must not be null');
  if (fillColor !== undefined && sent === undefined && world.fault('video-color-alone-refused'))
    throw refusal('invalid', 'fillColor needs an effect');
  if (effect !== undefined) checkRequirement(world, effect, element, role, place);
  return new Map(
    Object.entries({ backgroundSelectedEffect: sent, fillColor, backgroundImageSettings }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}
