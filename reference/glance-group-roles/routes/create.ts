import type { Answer } from '../../shared/call';
import { Refusal } from '../../shared/refusal';
import { storeRefused } from '../damage/refusedCreate';
import { elementsOf, objectOf } from '../http/bodies';
import type { Asked } from '../http/call';
import { screen, settled, type Screened } from '../rules/bulk';
import { takenChange } from '../rules/change';
import { newRole } from '../rules/newRole';
import type { Change } from '../store/change';
import type { Role } from '../store/store';
import { gap, type World } from '../world';
import { createAnswer } from './createAnswer';

export async function create(world: World, asked: Asked): Promise<Answer> {
  const { fault, store } = world;
  const { good, bad } = checked(world, asked);
  const nextId = store.nextRoleId;
  if (fault('race-create-name')) await gap(world);
  if (fault('race-create-id')) {
    await gap(world);
    store.nextRoleId = nextId;
  }
  const changes = world.at('creates').reduce<readonly Change[]>((all, change) => change(all), good);
  const roles = changes.map((change) => newRole(world, asked.group, change));
  if (fault('create-settings-shared')) shareEqualSettings(roles);
  return settled(world, bad, createAnswer(world, roles));
}

function checked(world: World, { group, body }: Asked): Screened<Change> {
  const elements = elementsOf(world, 'create', body);
  try {
    return screen(world, elements, (element, place, earlier: readonly Change[]) =>
      takenChange(world, 'create', group, objectOf(element), { place, earlier: earlier.map(({ name }) => ({ name })) }),
    );
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'invalid') storeRefused(world, group, elements);
    throw error;
  }
}

function shareEqualSettings(roles: readonly Role[]): void {
  const known = new Map<string, Role['settings']>();
  for (const role of roles) {
    const key = JSON.stringify([...role.settings]);
    role.settings = known.get(key) ?? role.settings;
    known.set(key, role.settings);
  }
}
