import type { Answer, Event, Operation, ShownRole } from '../../oracle/event';
import type { Contract } from '../../contract/types';
import { operationFor, operationNamed } from '../../contract/questions';
import type { Exchange } from '../../model/exchange';
import type { Json, JsonObject } from '../../model/json';
import { isJsonArray, isJsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';
import type { Answer as EngineAnswer, CallRecord, Look } from '../language/history';
import type { Call } from '../language/case';
import { idKey } from '../language/history';
import { isLastPage } from '../wire/nextPage';

/** What a request that was sent means to the model; null where the model knows nothing of it. */
export function operationOf(
  contract: Contract,
  record: Omit<CallRecord, 'look'>,
  ids: Readonly<Record<string, Json>>,
  users: readonly string[],
): Operation | null {
  const { step } = record;
  if (step.do === 'assign')
    return {
      kind: 'assign',
      name: 'assign',
      user: users[step.user] ?? '',
      role: step.role === null ? null : idKey(ids[step.role]),
    };
  const operation = operationNamed(contract, step.operation);
  const { name, plays } = operation;
  const path = typeof step.role === 'string' ? idKey(ids[step.role]) : null;
  const items = record.sent.map(({ id, item }) => ({
    role: id === undefined ? (path ?? '') : idKey(id),
    item: objectOf(item),
  }));
  switch (plays) {
    case 'list':
      return { kind: 'list', name };
    case 'show':
      return path === null ? null : { kind: 'show', name, role: path };
    case 'create':
      return { kind: 'create', name, items: items.map(({ item }) => item) };
    case 'update':
      return { kind: 'update', name, changes: items };
    case 'delete':
      return { kind: 'delete', name, roles: path === null ? items.map(({ role }) => role) : [path] };
    case 'write-only':
      return null;
  }
}

const objectOf = (item: Json): JsonObject => (isJsonObject(item) ? item : {});

/** What an answer means to the model. */
function answerOf(contract: Contract, answer: EngineAnswer, kind: Operation['kind']): Answer {
  const reads = kind === 'list' || kind === 'show' || kind === 'holding';
  const items = answer.class === 'accepted' ? seenIn(contract, answer.items) : [];
  if (answer.class === 'accepted')
    return { outcome: 'accepted', items, ...(kind === 'list' ? { complete: isWhole(contract, answer) } : {}) };
  const absent = answer.status === 404 || answer.status === 410;
  if (answer.class === 'refused') return { outcome: reads && !absent ? 'none' : 'refused', items, absent };
  if (reads || answer.status === 429) return { outcome: 'none', items };
  return { outcome: 'lost', items };
}

const seenIn = (contract: Contract, items: readonly JsonObject[]): ShownRole[] =>
  items.flatMap((item) => {
    const id = valueAt(item, contract.role.idAt);
    return id === undefined || id === null ? [] : [{ key: idKey(id), item }];
  });

/** A list in one page; of one that goes on, other pages may have changed meanwhile. */
const isWhole = (contract: Contract, answer: EngineAnswer): boolean =>
  isLastPage(contract, answer.body) &&
  Array.isArray(valueAt(answer.body, operationFor(contract, 'list').response.items.at));

/** A request as an event of a history. */
export function eventOf(
  contract: Contract,
  record: Omit<CallRecord, 'look'>,
  ids: Readonly<Record<string, Json>>,
  users: readonly string[],
  words: string,
): Event | null {
  const operation = operationOf(contract, record, ids, users);
  const { exchange } = record;
  return (
    operation && {
      id: String(exchange.id),
      operation,
      answer: answerOf(contract, record.answer, operation.kind),
      startedMs: exchange.startedMs,
      endedMs: exchange.startedMs + exchange.durationMs,
      words,
    }
  );
}

/** What a look saw, as reads one after another: nothing was in flight meanwhile. */
export function eventsOfLook(contract: Contract, look: Look, when: string): Event[] {
  const began = look.reads[0]?.exchange.startedMs ?? 0;
  const reads: Omit<Event, 'startedMs' | 'endedMs'>[] = [];
  for (const [user, held] of look.users) {
    if (held === undefined) continue;
    const holds = (isJsonArray(held) ? held : [held]).map(idKey);
    reads.push({
      id: `${when}-user-${user}`,
      operation: { kind: 'holding', name: 'assign', user },
      answer: { outcome: 'accepted', items: [], holds },
      words: `user ${user} read ${when}`,
    });
  }
  const list = operationFor(contract, 'list').name;
  if (look.list)
    reads.push({
      id: `${when}-list`,
      operation: { kind: 'list', name: list },
      answer: { outcome: 'accepted', items: seenIn(contract, [...look.list.items.values()]), complete: true },
      words: `the list read ${when}`,
    });
  const show = operationFor(contract, 'show').name;
  for (const [key, { answer }] of look.shown)
    reads.push({
      id: `${when}-show-${key}`,
      operation: { kind: 'show', name: show, role: key },
      answer: answerOf(contract, answer, 'show'),
      words: `role ${key} shown ${when}`,
    });
  return reads.map((read, index) => ({ ...read, startedMs: began + index / 1000, endedMs: began + index / 1000 }));
}

export const exchangesOf = (look: Look): Exchange[] => look.reads.map(({ exchange }) => exchange);

/** A request and its answer in a few words. */
export function inBrief(record: Omit<CallRecord, 'look'>, names: ReadonlyMap<string, string>): string {
  const { step, answer } = record;
  const status = answer.status === null ? 'no answer' : String(answer.status);
  if (step.do === 'assign')
    return `${step.role === null ? `taking the role from user ${String(step.user + 1)}` : `giving user ${String(step.user + 1)} role ${step.role}`} (${status})`;
  return `${step.operation}${aboutWhat(step, record, names)} (${status})`;
}

function aboutWhat(step: Call, record: Omit<CallRecord, 'look'>, names: ReadonlyMap<string, string>): string {
  const inPath =
    typeof step.role === 'string'
      ? step.role
      : typeof step.role === 'object' && 'segment' in step.role
        ? step.role.segment
        : undefined;
  if (record.sent.length === 0) return inPath === undefined ? '' : ` of role ${inPath}`;
  const items = record.sent.map(({ id, item }, index) => {
    const made = step.items?.[index]?.role;
    const name =
      inPath ?? (typeof made === 'string' ? made : id === undefined ? undefined : (names.get(idKey(id)) ?? idKey(id)));
    const text = item === null ? '' : JSON.stringify(item);
    const sent = text.length > 300 ? `${text.slice(0, 290)}…` : text;
    return [...(name === undefined ? [] : [`role ${name}`]), ...(sent === '' ? [] : [sent])].join(' with ');
  });
  return ` of ${items.join(', ')}`;
}
