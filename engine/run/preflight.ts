import { isRemoved, operationFor } from '../../contract/questions';
import type { Json, JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { readAnswer } from '../wire/answer';
import type { History, Look } from '../language/history';
import type { Learned } from '../language/law';
import { idKey } from '../language/history';
import { caseOf, firstListId } from '../language/caseOf';
import { look, takeSnapshot } from '../account/look';
import { listRequest } from '../wire/requests';
import { RunStopped } from '../ports';
import { foundThere } from '../account/ownRoles';
import type { Session } from '../account/session';
import { listedRoles, snapshotTaken } from '../account/snapshots';

/**
 * One list with the right token: says at once where nothing can come of the run, and learns what only the target knows.
 */
export async function preflight(session: Session): Promise<void> {
  // Nothing that is there before the run is ours, whatever its name says.
  foundThere(session.ownRoles, { has: () => true });
  const first = await takeSnapshot(session, { show: [], users: [] }, firstListId);
  foundThere(session.ownRoles, new Set(first.list?.items.keys() ?? []));
  const exchange = first.reads[0]?.exchange;
  if (!exchange || first.list) return;
  const { method, path } = listRequest(session);
  const asked = `${method} ${path}`;
  if (exchange.outcome.kind === 'lost')
    throw new RunStopped('unreachable', `${asked} got no answer: ${exchange.outcome.detail}`);
  const { status, headers } = exchange.outcome.response;
  if (status === 401 || status === 403) {
    throw new RunStopped(
      'credentials',
      `${asked} answered ${String(status)} to the token; nothing can be tested without one that may list roles (ROLECALL_TOKEN, --token-env or token in the configuration)`,
    );
  }
  const answer = readAnswer(exchange, operationFor(session.contract, 'list'));
  const type = headers['content-type'] ?? 'no content type';
  // JSON that cannot be parsed is the API's own mistake, and the shape's rule says so.
  if (answer.body === undefined && !/json/i.test(type)) {
    throw new RunStopped(
      'not-an-api',
      `${asked} answered ${String(status)} with ${type} instead of JSON; is the URL the server part of the contract's paths?`,
    );
  }
  if (answer.class === 'server-error') return again(session, first, asked);
  if (answer.class !== 'accepted') {
    throw new RunStopped(
      'not-an-api',
      `${asked} answered ${String(status)}; expected a list of roles. Check --url, --param and operations.list in the configuration`,
    );
  }
}

/** The list answers a server error each time: nothing can be tested, but that much is known of it. */
export class ListFails extends RunStopped {
  constructor(
    message: string,
    readonly looks: readonly Look[],
  ) {
    super('not-an-api', message);
  }
}

async function again(session: Session, first: Look, asked: string): Promise<void> {
  const second = await look(session, { show: [], users: [] }, firstListId);
  if (!second.list)
    throw new ListFails(`${asked} answered with a server error twice; without a list nothing else can be tested`, [
      first,
      second,
    ]);
  snapshotTaken(session.snapshots, second);
  foundThere(session.ownRoles, new Set(second.list.items.keys()));
}

/** What the first list taught: built-in roles and the keys of free-key objects. */
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

/** Roles that are shown one by one where the list leaves out what tells of a feature. */
const shownAtMost = 3;

/**
 * Features that some role shows switched on are on for certain. `settled`: those of which the configuration says
 * whether they are.
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

/** The first look as a history, which passive laws judge like any other. */
export const preflightHistory = (look: Look): History => ({
  case: caseOf({ id: firstListId, purpose: 'first-list', what: 'first list', tier: 'quick' }),
  ids: {},
  users: [],
  own: new Set(),
  looks: [look],
  calls: [],
  touchedByOthers: new Set(),
  control: 'none',
  problem: null,
});
