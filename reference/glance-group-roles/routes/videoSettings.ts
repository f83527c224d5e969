import type { Json } from '../../../model/json';
import { elementsOf, objectOf } from '../http/bodies';
import { type Place, screen, settled } from '../rules/bulk';
import type { Context } from '../world';
import { findRole, groupOf, nextRole } from '../rules/find';
import { bodyId } from '../rules/ids';
import { Refusal } from '../http/reasons';
import type { Answer, Call, Route } from '../http/call';
import { takenVideo } from '../rules/video';
import type { Role } from '../store/store';

interface Planned {
  readonly role: Role;
  readonly video: ReadonlyMap<string, Json>;
}

const KNOWN = new Set(['roleId', 'backgroundSelectedEffect', 'fillColor', 'backgroundImageSettings']);

/** The role that an element names; undefined where a faulty server skips the element. */
function target({ ctx, group }: Call, sent: Json | undefined): Role | undefined {
  if (sent === undefined) {
    if (ctx.fault('video-role-id-optional')) return undefined;
    throw new Refusal('invalid', 'roleId is required');
  }
  const id = bodyId(ctx, 'video-settings', sent);
  return findRole(ctx, group, 'video-settings', id);
}

function planned(call: Call, element: Json, place: Place, earlier: readonly Planned[]): Planned[] {
  const { ctx } = call;
  const body = objectOf(element);
  if (ctx.variant('unknown-fields-refused') && Object.keys(body).some((key) => !KNOWN.has(key)))
    throw new Refusal('invalid', 'the request holds an unknown field');
  const role = target(call, body['roleId']);
  if (role === undefined) return [];
  if (ctx.variant('duplicate-ids-refused') && earlier.some((one) => one.role === role))
    throw new Refusal('invalid', 'roleId stands twice in the request');
  try {
    return [{ role, video: takenVideo(ctx, body, role, place) }];
  } catch (error) {
    if (ctx.fault('video-refused-blanks')) role.description = '';
    throw error;
  }
}

/** What a faulty server changes beside the video settings. */
function touchOthers(call: Call, { role, video }: Planned): void {
  const { ctx } = call;
  const next = nextRole(groupOf(ctx, role, call.group), role);
  if (ctx.fault('video-changes-description')) role.description = '';
  if (ctx.fault('video-enables-view-video') && video.get('backgroundSelectedEffect') === 'colorfill')
    role.settings.set('viewVideo', true);
  if (ctx.fault('video-blanks-neighbour') && next !== undefined) next.description = '';
}

function answer(ctx: Context): Answer {
  return {
    body: ctx.fault('video-answers-status')
      ? { status: 'ok' }
      : { message: 'Role video settings updated successfully' },
  };
}

function handle(call: Call): Answer {
  const { ctx } = call;
  const elements = elementsOf(ctx, 'video-settings', call.body);
  const { good, bad } = screen(ctx, elements, (element, place, earlier: readonly Planned[][]) =>
    planned(call, element, place, earlier.flat()),
  );
  for (const plan of good.flat()) {
    for (const [key, value] of plan.video) plan.role.video.set(key, value);
    touchOthers(call, plan);
  }
  return settled(ctx, bad, answer(ctx));
}

export const videoSettings: Route = {
  part: 'video-settings',
  method: 'PUT',
  path: '/groups/:group_id/roles/video-settings',
  writes: true,
  handle,
};
