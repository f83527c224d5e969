import type { Json, JsonObject } from '../../../model/json';
import type { FaultName } from '../faults';
import type { View } from '../routes/view';
import type { ZendeskSwitches } from '../world';

type Shape = (role: JsonObject) => Json;

const without =
  (...keys: string[]): Shape =>
  (role) =>
    Object.fromEntries(Object.entries(role).filter(([key]) => !keys.includes(key)));
const withText =
  (key: string): Shape =>
  (role) => ({ ...role, [key]: String(role[key]) });

/** Wrong shapes of a role, and the answers that have them. */
const SHAPES: readonly (readonly [FaultName, readonly View[], Shape])[] = [
  ['show-wrapped', ['show'], (role) => ({ role })],
  ['show-answers-array', ['show'], (role) => [role]],
  ['id-is-text', ['show'], withText('id')],
  ['enabled-is-text', ['show'], withText('enabled')],
  ['enabled-is-number', ['list'], (role) => ({ ...role, enabled: role['enabled'] === true ? 1 : 0 })],
  ['count-is-text', ['create'], withText('members_count')],
  ['count-is-missing', ['update'], without('members_count')],
  ['create-answers-id-alone', ['create'], without('name', 'description', 'enabled', 'members_count', 'permissions')],
  ['create-lacks-permissions', ['create'], without('permissions')],
  ['update-answers-nothing', ['update'], () => ({})],
  [
    'empty-description-is-null',
    ['list', 'show', 'create', 'update'],
    (role) => ({ ...role, description: role['description'] === '' ? null : (role['description'] ?? null) }),
  ],
];

export const misshapen = (role: JsonObject, view: View, { fault }: ZendeskSwitches): Json =>
  SHAPES.find(([name, views]) => views.includes(view) && fault(name))?.[2](role) ?? role;
