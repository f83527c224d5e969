import type { Json } from '../../../model/json';
import type { Answer } from '../../shared/call';
import { elementsOf, objectOf } from '../http/bodies';
import type { Asked } from '../http/call';
import { refusal } from '../http/reasons';
import { screen, settled } from '../rules/bulk';
import { findRole, groupOf } from '../rules/find';
import { bodyId } from '../rules/ids';
import { takenVideo } from '../rules/video';
import type { Place } from '../store/change';
import { nextRole, type Group, type Role } from '../store/store';
import type { World } from '../world';

interface PlannedVideo {
  readonly role: Role;
  readonly video: ReadonlyMap<string, Json>;
}

const KNOWN = new Set(['roleId', 'backgroundSelectedEffect', 'fillColor', 'backgroundImageSettings']);

export function videoSettings(world: World, { group, body }: Asked): Answer {
  const elements = elementsOf(world, 'video-settings', body);
  const { good, bad } = screen(world, elements, (element, place, earlier: readonly PlannedVideo[][]) =>
    planned(world, group, element, place, earlier.flat()),
  );
  for (const { role, video } of good.flat()) {
    for (const [key, value] of video) role.video.set(key, value);
    const next = nextRole(groupOf(world, role, group), role);
    for (const touch of world.at('videoSet')) touch({ role, video, next });
  }
  return settled(world, bad, answer(world));
}

/** What an element asks for, in an array; none where a faulty server skips the element. */
function planned(
  world: World,
  group: Group,
  element: Json,
  place: Place,
  earlier: readonly PlannedVideo[],
): PlannedVideo[] {
  const body = objectOf(element);
  if (world.variant('unknown-fields-refused') && Object.keys(body).some((key) => !KNOWN.has(key)))
    throw refusal('invalid', 'the request holds an unknown field');
  const role = target(world, group, body['roleId']);
  if (role === undefined) return [];
  if (world.variant('duplicate-ids-refused') && earlier.some((one) => one.role === role))
    throw refusal('invalid', 'roleId stands twice in the request');
  try {
    return [{ role, video: takenVideo(world, body, role, place) }];
  } catch (error) {
    if (world.fault('video-refused-blanks')) role.description = '';
    throw error;
  }
}

function target(world: World, group: Group, sent: Json | undefined): Role | undefined {
  if (sent === undefined) {
    if (world.fault('video-role-id-optional')) return undefined;
    throw refusal('invalid', 'roleId is required');
  }
  return findRole(world, group, 'video-settings', bodyId(world, 'video-settings', sent));
}

const answer = ({ fault }: World): Answer => ({
  status: 200,
  body: fault('video-answers-status') ? { status: 'ok' } : { message: 'Role video settings updated successfully' },
});
