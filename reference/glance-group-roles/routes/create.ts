import type { Json } from '../../../model/json';
import { elementsOf, objectOf } from '../http/bodies';
import { type Screened, screen, settled } from '../rules/bulk';
import { type Change, takenChange } from '../rules/change';
import type { Context } from '../world';
import { pause } from '../store/pause';
import { Refusal } from '../http/reasons';
import type { Answer, Call, Route } from '../http/call';
import { store } from '../rules/newRole';
import { LIMITS } from '../vocabulary';
import type { Group, Role } from '../store/store';
import { createAnswer } from './createAnswer';

/** What a faulty server stores of a request that it refuses. */
function storeRefused(ctx: Context, group: Group, elements: readonly Json[]): void {
  for (const element of elements) {
    const { name, description } = objectOf(element);
    const taken = [...group.roles.values()].some((role) => role.name === name);
    if (typeof name !== 'string' || name.trim() === '' || taken) continue;
    const change: Change = {
      name: name.slice(0, LIMITS.name),
      description: undefined,
      settings: undefined,
      forced: {},
    };
    if (ctx.fault('create-refusal-stores'))
      store(ctx, group, {
        ...change,
        description: typeof description === 'string' ? description.slice(0, LIMITS.description) : undefined,
      });
    else if (name.length <= LIMITS.name && ctx.fault('create-refusal-stores-good')) store(ctx, group, change);
  }
}

function checked({ ctx, group }: Call, elements: readonly Json[]): Screened<Change> {
  try {
    return screen(ctx, elements, (element, place, earlier: readonly Change[]) => {
      const given = earlier.map(({ name }) => ({ name }));
      return takenChange(ctx, 'create', group, objectOf(element), undefined, place, given);
    });
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'invalid') storeRefused(ctx, group, elements);
    throw error;
  }
}

/** Mistakes between checking and storing. */
function slipped(ctx: Context, changes: readonly Change[]): readonly Change[] {
  const first = changes[0];
  if (first === undefined) return changes;
  if (ctx.fault('create-settings-of-first')) return changes.map((change) => ({ ...change, settings: first.settings }));
  if (ctx.fault('create-description-text-only-first'))
    return changes.map((change, index) => (index === 0 ? change : { ...change, description: undefined }));
  return changes;
}

function shareEqualSettings(roles: readonly Role[]): void {
  const known = new Map<string, Role['settings']>();
  for (const role of roles) {
    const key = JSON.stringify([...role.settings]);
    role.settings = known.get(key) ?? role.settings;
    known.set(key, role.settings);
  }
}

async function handle(call: Call): Promise<Answer> {
  const { ctx, group, body } = call;
  const { good, bad } = checked(call, elementsOf(ctx, 'create', body));
  const nextId = ctx.world.nextRoleId;
  if (ctx.fault('race-create-name')) await pause();
  if (ctx.fault('race-create-id')) {
    await pause();
    ctx.world.nextRoleId = nextId;
  }
  const roles = slipped(ctx, good).map((change) => store(ctx, group, change));
  if (ctx.fault('create-settings-shared')) shareEqualSettings(roles);
  return settled(ctx, bad, createAnswer(ctx, roles));
}

export const create: Route = { part: 'create', method: 'POST', path: '/groups/:group_id/roles', writes: true, handle };
