import type { Json, JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { type Answered, isLastDefault, refused, type TinyRole, type TinyServer } from './tinyState';

/** Whether a mistake was made, and the status that it is refused with. */
type Mistake = readonly [made: boolean, status: number];

/** The refusal that an item deserves; null where nothing is wrong with it. `role` undefined: it is a create. */
export function mistakeIn(server: TinyServer, item: JsonObject, role: TinyRole | undefined): Answered | null {
  const mistakes = [
    [item['type'] !== 'role' && !server.faults.has('type-unread'), 409] as const,
    ...inName(server, item['name'], role),
    ...onExisting(server, item, role),
    ...inValues(server, item),
    ...inDefault(server, item['is_default'], role),
    [Object.keys(item).includes('unheard_of') && server.faults.has('unknown-fields-refused'), 422] as const,
  ];
  const found = mistakes.find(([made]) => made);
  return found ? refused(found[1], 'not so') : null;
}

const isNot = (value: Json | undefined, type: string): boolean => value !== undefined && typeof value !== type;

function inName({ faults, roles, asked }: TinyServer, name: Json | undefined, role: TinyRole | undefined): Mistake[] {
  if (typeof name !== 'string') return [[(!role && name === undefined) || isNot(name, 'string'), 422]];
  const isTaken = [...roles.values()].some((one) => one !== role && one.name === name);
  const wasSent = asked.slice(0, -1).some(({ body }) => body?.includes(JSON.stringify(name)));
  return [
    [name === '' || ([...name].length > 40 && !faults.has('long-names-taken')), 422],
    [isTaken && !faults.has('names-shared'), 422],
    [!role && faults.has('former-names-taken') && wasSent, 422],
    [!/^[\x20-\x7e]*$/.test(name) && faults.has('odd-text-refused'), 422],
  ];
}

function onExisting({ faults, users }: TinyServer, item: JsonObject, role: TinyRole | undefined): Mistake[] {
  if (!role) return [];
  const { name, colour } = item;
  const recolours = colour !== undefined && colour !== role.colour;
  return [
    [role.id === 1 && name !== undefined && name !== 'Owner' && !faults.has('owner-renamable'), 403],
    [role.id === 2 && !faults.has('guard-unread'), 403],
    [role.id === 1 && recolours && faults.has('owner-colour-stuck'), 409],
    [faults.has('held-frozen') && [...users.values()].includes(role.id), 409],
  ];
}

function inValues({ faults }: TinyServer, { colour, loud, limits, rights, beta }: JsonObject): Mistake[] {
  return [
    [colour !== undefined && !['red', 'green', 'blue'].includes(colour as string), 422],
    [colour === 'green' && faults.has('green-refused'), 422],
    [loud !== null && isNot(loud, 'boolean'), 422],
    [isNot(beta, 'boolean') || (beta === true && !faults.has('beta-taken')), 422],
    [limits !== undefined && !isSwitches(limits, ['read', 'write']), 422],
    [rights !== undefined && !(isJsonObject(rights) && Object.values(rights).every((group) => isSwitches(group))), 422],
  ];
}

/** An object of booleans, of these keys alone where they are given. */
const isSwitches = (value: Json, keys?: readonly string[]): boolean =>
  isJsonObject(value) &&
  Object.entries(value).every(([key, on]) => (keys?.includes(key) ?? true) && typeof on === 'boolean');

function inDefault(server: TinyServer, isDefault: Json | undefined, role: TinyRole | undefined): Mistake[] {
  const { faults } = server;
  return [
    [isNot(isDefault, 'boolean'), 422],
    [isDefault === false && role !== undefined && isLastDefault(server, role), 422],
    [isDefault === true && faults.has('default-refused'), 422],
    [isDefault === true && role?.id === 3 && faults.has('staff-never-default-again'), 409],
  ];
}
