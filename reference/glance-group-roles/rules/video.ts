import type { Json, JsonObject } from '../../../model/json';
import type { Place } from './bulk';
import type { Context } from '../world';
import { Refusal } from '../http/reasons';
import type { Role } from '../store/store';

const EFFECTS = { imagefill: 'backgroundImageSettings', colorfill: 'fillColor' } as const;
type Effect = keyof typeof EFFECTS;
const isEffect = (value: string): value is Effect => value === 'imagefill' || value === 'colorfill';

/** Whether an element stands where a faulty server does not look. */
function stands(
  ctx: Context,
  slip: 'imagefill-bare' | 'colorfill-bare' | 'unknown-effect',
  { index, count }: Place,
): boolean {
  const first = index === 0;
  const last = index === count - 1;
  return (
    ctx.fault(`video-${slip}`) ||
    (ctx.fault(`video-${slip}-first`) && count > 1 && first) ||
    (ctx.fault(`video-${slip}-middle`) && !first && !last) ||
    (ctx.fault(`video-${slip}-last`) && count > 1 && last)
  );
}

function takenEffect(ctx: Context, sent: Json, place: Place): Effect | undefined {
  if (sent === null) {
    if (ctx.fault('video-null-effect-refused'))
      throw new Refusal('invalid', 'backgroundSelectedEffect must not be null');
    return undefined;
  }
  if (typeof sent === 'number' && ctx.fault('video-effect-number')) return undefined;
  if (typeof sent !== 'string') throw new Refusal('invalid', 'backgroundSelectedEffect must be text or null');
  if (isEffect(sent)) {
    if (ctx.fault(`video-${sent}-refused`)) throw new Refusal('invalid', `${sent} is not supported`);
    return sent;
  }
  const passes =
    stands(ctx, 'unknown-effect', place) ||
    (ctx.fault('video-effect-any-case') && isEffect(sent.toLowerCase())) ||
    (ctx.fault('video-effect-prefix') && /^(imagefill|colorfill)/.test(sent)) ||
    (ctx.fault('video-effect-empty') && sent === '');
  if (!passes) throw new Refusal('invalid', 'backgroundSelectedEffect must be imagefill, colorfill or null');
  return undefined;
}

function checkText(ctx: Context, field: 'fillColor' | 'backgroundImageSettings', sent: Json | undefined): void {
  if (sent === undefined || sent === null) return;
  if (field === 'fillColor' && typeof sent === 'number' && ctx.fault('video-color-number')) return;
  if (field === 'backgroundImageSettings' && typeof sent === 'object' && ctx.fault('video-image-object')) return;
  if (typeof sent !== 'string') throw new Refusal('invalid', `${field} must be text or null`);
  const colour = field === 'fillColor' && sent !== '' && ctx.variant('colours-validated');
  if (colour && !/^#[0-9a-f]{6}$/i.test(sent))
    throw new Refusal('invalid', 'fillColor must be a colour such as #336699');
}

function satisfies(ctx: Context, value: Json | undefined): boolean {
  if (value === undefined) return false;
  if (value === null) return ctx.variant('video-null-satisfies');
  return value !== '' || ctx.variant('video-empty-satisfies');
}

function checkRequirement(ctx: Context, effect: Effect, element: JsonObject, role: Role, place: Place): void {
  const field = EFFECTS[effect];
  const crossed =
    ctx.fault('video-requirement-crossed') && Object.values(EFFECTS).some((either) => satisfies(ctx, element[either]));
  const stored =
    element[field] === undefined && ctx.variant('video-stored-satisfies') && satisfies(ctx, role.video.get(field));
  if (satisfies(ctx, element[field]) || stored || crossed || stands(ctx, `${effect}-bare`, place)) return;
  throw new Refusal('invalid', `${field} is required with ${effect}`);
}

/** The video settings that an element asks for, checked whole. */
export function takenVideo(ctx: Context, element: JsonObject, role: Role, place: Place): ReadonlyMap<string, Json> {
  const { backgroundSelectedEffect: sent, fillColor, backgroundImageSettings } = element;
  checkText(ctx, 'fillColor', fillColor);
  checkText(ctx, 'backgroundImageSettings', backgroundImageSettings);
  const effect = sent === undefined ? undefined : takenEffect(ctx, sent, place);
  if (fillColor === null && effect !== 'colorfill' && ctx.fault('video-null-color-refused'))
    throw new Refusal('invalid', 'fillColor must not be null');
  if (fillColor !== undefined && sent === undefined && ctx.fault('video-color-alone-refused'))
    throw new Refusal('invalid', 'fillColor needs an effect');
  if (effect !== undefined) checkRequirement(ctx, effect, element, role, place);
  return new Map(
    Object.entries({ backgroundSelectedEffect: sent, fillColor, backgroundImageSettings }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}
