import { isRemoved } from '../../contract/questions';
import type { Json, JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { look } from '../account/look';
import type { Session } from '../account/session';
import { listedRoles } from '../account/snapshots';
import { firstListId } from '../language/caseOf';
import { idKey } from '../language/history';
import type { Learned } from '../language/law';

/** What only the target knows, by the first list: its built-in roles and the keys of free-key objects. */
export function learn(session: Session): Learned {
  const items = [...listedRoles(session.snapshots).values()];
  const { builtIns, fields } = session.contract.role;
  const counted = builtIns.map(
    ({ label, match }) =>
      [label, items.filter((item) => valueAt(item, match.pointer) === match.equals).length] as const,
  );
  const system = items.filter((item) => builtIns.some(({ match }) => valueAt(item, match.pointer) === match.equals));
  const keys = fields
    .filter(({ keysFrom }) => keysFrom === 'built-in')
    .map(({ pointer }) => [pointer, groupsOf(system, pointer)] as const);
  const examples = builtIns.flatMap(({ label, match }) => {
    const item = items.find((candidate) => valueAt(candidate, match.pointer) === match.equals);
    return item ? [[label, item] as const] : [];
  });
  const kinds = builtIns.map(
    ({ label, match }) =>
      [
        label,
        items.filter((item) => valueAt(item, match.pointer) === match.equals && !isRemoved(session.contract, item)),
      ] as const,
  );
  return {
    builtIns: Object.fromEntries(counted),
    builtInItems: Object.fromEntries(examples),
    builtInKinds: Object.fromEntries(kinds),
    keys: Object.fromEntries(keys),
  };
}

function groupsOf(items: readonly JsonObject[], pointer: string): Record<string, string[]> {
  const groups = new Map<string, Set<string>>();
  for (const item of items) {
    const value = valueAt(item, pointer);
    if (!isJsonObject(value)) continue;
    for (const [group, rights] of Object.entries(value)) {
      const known = groups.get(group) ?? new Set();
      if (isJsonObject(rights)) Object.keys(rights).forEach((right) => known.add(right));
      groups.set(group, known);
    }
  }
  return Object.fromEntries([...groups].map(([group, rights]) => [group, [...rights].sort()]));
}

/** Roles that are shown one by one where the list leaves out the fields of a feature. */
const shownAtMost = 3;

/**
 * The features that are on, because some role shows them switched on. `settled`: features that the configuration says
 * are on or off, so no role is shown for them.
 */
export async function featuresShown(session: Session, settled: readonly string[]): Promise<string[]> {
  const items = [...listedRoles(session.snapshots).values()];
  const fields = session.contract.operations
    .flatMap(({ request }) => request?.fields ?? [])
    .flatMap(({ pointer, feature }) => (feature ? [{ pointer, feature }] : []));
  const isOn = ({ pointer, feature }: (typeof fields)[number]): boolean =>
    items.some((item) => feature.enabling.some((value) => same(valueAt(item, pointer), value)));
  const leftOut = fields.filter(
    ({ pointer, feature }) =>
      !settled.includes(feature.name) && items.every((item) => valueAt(item, pointer) === undefined),
  );
  const listed = items
    .filter((item) => !isRemoved(session.contract, item))
    .map((item) => valueAt(item, session.contract.role.idAt));
  for (const id of listed.slice(0, shownAtMost)) {
    if (id === undefined || leftOut.every(isOn)) break;
    const { shown } = await look(session, { show: [id], users: [], list: false }, firstListId);
    for (const { item } of shown.values()) if (item) items.push(item);
  }
  return [...new Set(fields.filter(isOn).map(({ feature }) => feature.name))];
}

const same = (a: Json | undefined, b: Json): boolean => a !== undefined && idKey(a) === idKey(b);
