import { operationFor } from '../../contract/questions';
import type { Exchange } from '../../model/exchange';
import type { Json, JsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { readAnswer } from '../wire/answer';
import { inParallel } from '../wire/inParallel';
import type { Look, Read, Shown } from '../language/history';
import { idKey } from '../language/history';
import { nextPage } from '../wire/nextPage';
import { listRequest, showRequest } from '../wire/requests';
import type { Session } from './session';
import { rolesListed } from './ownRoles';
import { snapshotTaken } from './snapshots';
import { readRoleOf } from './assign';

/** What a look shall cover besides the list. */
export interface LookWish {
  readonly show: readonly Json[];
  readonly users: readonly string[];
  /** Default: true. */ readonly list?: boolean;
}

const pagesAtMost = 200;

/**
 * Reads the account while nothing else is in flight: the list to its end, single roles, users, asked for in this order.
 */
export async function look(session: Session, wish: LookWish, caseId: string): Promise<Look> {
  // Without the list it only adds to a look that has waited.
  if (session.settings.settleMs > 0 && wish.list !== false) await session.ports.clock.sleep(session.settings.settleMs);
  const found: { list: Look['list'] } = { list: null };
  const shown = new Map<string, Shown>();
  const users = new Map<string, Json | undefined>();
  const userReads = new Map<string, Read>();
  const parts: readonly ((reads: Read[]) => Promise<void>)[] = [
    ...(wish.list === false
      ? []
      : [
          async (reads: Read[]) => {
            found.list = await readList(session, caseId, reads);
          },
        ]),
    ...wish.show.map((id) => async (reads: Read[]) => {
      shown.set(idKey(id), await show(session, id, caseId, reads));
    }),
    ...wish.users.map((user) => async (reads: Read[]) => {
      users.set(user, await readRoleOf(session, user, caseId, reads));
      if (reads[0]) userReads.set(user, reads[0]);
    }),
  ];
  const reads = parts.map((): Read[] => []);
  // Nothing is written meanwhile, so no read needs to wait for another.
  await inParallel(parts, session.settings.concurrency, (read, index) => read(reads[index] ?? []));
  const { list } = found;
  if (list) rolesListed(session.ownRoles, list.items);
  return { list, shown, users, userReads, reads: reads.flat() };
}

/** Takes a snapshot that the run goes by from here on. */
export async function takeSnapshot(session: Session, wish: LookWish, caseId: string): Promise<Look> {
  const snapshot = await look(session, wish, caseId);
  snapshotTaken(session.snapshots, snapshot);
  return snapshot;
}

async function show(session: Session, id: Json, caseId: string, reads: Read[]): Promise<Shown> {
  const operation = operationFor(session.contract, 'show');
  const exchange = await session.sender.send(showRequest(session, id), {
    case: caseId,
    purpose: 'look',
    operation: operation.name,
  });
  const read: Read = { view: 'show', operation: operation.name, exchange, answer: readAnswer(exchange, operation) };
  reads.push(read);
  return { ...read, item: read.answer.items[0] ?? null };
}

async function readList(session: Session, caseId: string, reads: Read[]): Promise<Look['list']> {
  const operation = operationFor(session.contract, 'list');
  const items = new Map<string, JsonObject>();
  const repeated: string[] = [];
  const pages: Read[] = [];
  const first = listRequest(session);
  const visited = new Set<string>();
  let path: string | null | undefined = first.path;
  while (path !== null) {
    if (path === undefined || visited.has(path) || visited.size >= pagesAtMost) return null;
    visited.add(path);
    const exchange: Exchange = await session.sender.send(
      { ...first, path },
      { case: caseId, purpose: 'look', operation: operation.name },
    );
    const answer = readAnswer(exchange, operation);
    const page: Read = { view: 'list', operation: operation.name, exchange, answer };
    pages.push(page);
    reads.push(page);
    if (answer.class !== 'accepted' || answer.body === undefined) return null;
    if (!Array.isArray(valueAt(answer.body, operation.response.items.at))) return null;
    for (const item of answer.items) {
      const key = idKey(valueAt(item, session.contract.role.idAt));
      if (items.has(key)) repeated.push(key);
      items.set(key, item);
    }
    path = nextPage(session.contract, answer.body, first.path);
  }
  return { items, repeated, pages };
}
