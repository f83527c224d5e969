import type { Json } from '../../../model/json';
import type { Answer, Route } from '../../shared/call';
import { crash } from '../../shared/refusal';
import type { Part } from '../vocabulary';
import { gap, type World } from '../world';
import type { Admission, Asked, GroupCall, GroupRoute } from './call';
import { jsonIn } from './jsonBody';
import { refusal } from './reasons';

/** Puts an operation at its address. Its body is read, and what concerns every operation is seen to. */
export const served = (basePath: string, route: GroupRoute): Route<World, Part, Admission> => ({
  part: route.part,
  method: route.method,
  path: basePath + route.path,
  handle: (world, call) => answer(world, route, call),
});

async function answer(world: World, route: GroupRoute, call: GroupCall): Promise<Answer> {
  const { group, late } = call.admission;
  const body = route.writes ? jsonIn(world, call) : undefined;
  const asked: Asked = { group, id: call.params['id'] ?? '', body };
  const answered = missingBody(world, route, body) ?? (await carriedOut(world, route, asked));
  if (late !== undefined) throw late;
  const cuts = !route.writes && route.part !== 'read-user' && world.fault('answers-cut');
  return cuts ? { ...answered, text: JSON.stringify(answered.body).slice(0, -1) } : answered;
}

function missingBody({ fault }: World, { part, writes }: GroupRoute, body: Json | undefined): Answer | undefined {
  if (!writes || body !== undefined || part === 'assign') return undefined;
  if (fault('missing-body-500')) crash('The body is undefined.');
  return fault('missing-body-ok') ? { status: 200, body: { status: 'ok' } } : undefined;
}

/** Carries a request out. A variant allows one write to a group at a time. */
const carriedOut = (world: World, route: GroupRoute, asked: Asked): Answer | Promise<Answer> =>
  route.writes && world.variant('one-writer') ? alone(world, route, asked) : route.handle(world, asked);

async function alone(world: World, { handle }: GroupRoute, asked: Asked): Promise<Answer> {
  const { group } = asked;
  if (group.writing) throw refusal('busy', 'the group is being changed');
  group.writing = true;
  try {
    const answered = await handle(world, asked);
    await gap(world);
    return answered;
  } finally {
    group.writing = false;
  }
}
