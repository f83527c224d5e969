import { operationFor } from '../../contract/questions';
import { nextPage } from '../../engine/wire/nextPage';
import type { Json, JsonObject } from '../../model/json';
import { isJsonArray, isJsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';
import type { Subject } from '../matrix/subjects';

/** What an account holds, as far as a contract documents it: roles by id, and what each user holds. */
export interface AccountState {
  readonly roles: Readonly<Record<string, JsonObject>>;
  readonly users: Readonly<Record<string, Json>>;
}

/** GET of a path below the target; the body as JSON. */
export type Get = (path: string) => Promise<Json>;

/** Reads the whole account, page by page. Fields that the server derives (counts, times) are left out. */
export async function stateOf({ contract, reference }: Subject, get: Get): Promise<AccountState> {
  const { params, users } = reference.account;
  const filled = (path: string): string =>
    path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const list = operationFor(contract, 'list');
  const items: JsonObject[] = [];
  for (let path: string | null | undefined = filled(list.path); typeof path === 'string';) {
    const body = await get(path);
    const held = valueAt(body, list.response.items?.at ?? '');
    items.push(...(isJsonArray(held) ? held.filter(isJsonObject) : []));
    path = nextPage(contract, body, path);
  }
  const { read } = contract.assignment ?? {};
  const holdings: [string, Json][] = [];
  for (const user of read ? users : []) {
    const path = filled((read?.path ?? '').replace(/\{user\}|\$user/g, encodeURIComponent(user)));
    holdings.push([user, valueAt(await get(path), read?.roleIdAt ?? '') ?? null]);
  }
  const kept = contract.role.fields.filter(({ isLeaf, derived }) => isLeaf && !derived);
  const plain = (item: JsonObject): JsonObject =>
    Object.fromEntries(
      kept.flatMap(({ pointer, label }) => {
        const value = valueAt(item, pointer);
        return value === undefined ? [] : [[label, value]];
      }),
    );
  return {
    roles: Object.fromEntries(items.map((item) => [JSON.stringify(valueAt(item, contract.role.idAt)), plain(item)])),
    users: Object.fromEntries(holdings),
  };
}

/** How two states differ, a line each; none where nothing was touched and nothing left. */
export function differences(before: AccountState, after: AccountState, own: ReadonlySet<string> = new Set()): string[] {
  const lines: string[] = [];
  for (const [id, was] of Object.entries(before.roles)) {
    const is = after.roles[id];
    if (own.has(id)) continue;
    if (!is) lines.push(`role ${id} is gone`);
    else if (JSON.stringify(was) !== JSON.stringify(is))
      lines.push(`role ${id} was ${JSON.stringify(was).slice(0, 160)} and is ${JSON.stringify(is).slice(0, 160)}`);
  }
  for (const id of Object.keys(after.roles))
    if (!(id in before.roles) && !own.has(id))
      lines.push(`role ${id} was left: ${JSON.stringify(after.roles[id]).slice(0, 100)}`);
  for (const [user, held] of Object.entries(before.users))
    if (JSON.stringify(held) !== JSON.stringify(after.users[user]))
      lines.push(`user ${user} held ${JSON.stringify(held)} and holds ${JSON.stringify(after.users[user])}`);
  return lines;
}
