/** Requests and snapshots in the terms of the oracle. */

import type { Answer, Event, Operation, ShownRole } from '../../oracle/event';
import type { Contract } from '../../contract/types';
import { operationFor, operationNamed } from '../../contract/questions';
import type { Exchange } from '../../model/exchange';
import type { Json, JsonObject } from '../../model/json';
import { isJsonArray, isJsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';
import type { Answer as EngineAnswer, Look } from '../language/history';
import { idKey } from '../language/history';
import { isLastPage } from '../wire/nextPage';
import type { SentCall } from './attempt';

/** A request in the terms of the model; null: the model does not know such requests. */
function operationOf(
  contract: Contract,
  { step, sent }: SentCall,
  ids: Readonly<Record<string, Json>>,
  users: readonly string[],
): Operation | null {
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
  const items = sent.map(({ id, item }) => ({
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

/** An answer in the terms of the model. */
function answerOf(contract: Contract, answer: EngineAnswer, kind: Operation['kind']): Answer {
  const reads = kind === 'list' || kind === 'show' || kind === 'holding';
  const items = answer.class === 'accepted' ? shownIn(contract, answer.items) : [];
  if (answer.class === 'accepted')
    return { outcome: 'accepted', items, ...(kind === 'list' ? { complete: isWhole(contract, answer) } : {}) };
  const absent = answer.status === 404 || answer.status === 410;
  if (answer.class === 'refused') return { outcome: reads && !absent ? 'none' : 'refused', items, absent };
  if (reads || answer.status === 429) return { outcome: 'none', items };
  return { outcome: 'lost', items };
}

const shownIn = (contract: Contract, items: readonly JsonObject[]): ShownRole[] =>
  items.flatMap((item) => {
    const id = valueAt(item, contract.role.idAt);
    return id === undefined || id === null ? [] : [{ key: idKey(id), item }];
  });

/** Whether a list came in one page. Between two pages the list may have changed. */
const isWhole = (contract: Contract, answer: EngineAnswer): boolean =>
  isLastPage(contract, answer.body) &&
  Array.isArray(valueAt(answer.body, operationFor(contract, 'list').response.items.at));

/** A request as an event of a history; null: the model does not know such requests. `words`: names the event. */
export function eventOf(
  contract: Contract,
  sent: SentCall,
  ids: Readonly<Record<string, Json>>,
  users: readonly string[],
  words: string,
): Event | null {
  const operation = operationOf(contract, sent, ids, users);
  const { exchange } = sent;
  return (
    operation && {
      id: String(exchange.id),
      operation,
      answer: answerOf(contract, sent.answer, operation.kind),
      startedMs: exchange.startedMs,
      endedMs: exchange.startedMs + exchange.durationMs,
      words,
    }
  );
}

/** The reads of a snapshot as events one after another. `when`: `before`, `afterwards`. */
export function eventsOfSnapshot(contract: Contract, snapshot: Look, when: string): Event[] {
  const began = snapshot.reads[0]?.exchange.startedMs ?? 0;
  const reads: Omit<Event, 'startedMs' | 'endedMs'>[] = [];
  for (const [user, held] of snapshot.users) {
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
  if (snapshot.list)
    reads.push({
      id: `${when}-list`,
      operation: { kind: 'list', name: list },
      answer: { outcome: 'accepted', items: shownIn(contract, [...snapshot.list.items.values()]), complete: true },
      words: `the list read ${when}`,
    });
  const show = operationFor(contract, 'show').name;
  for (const [key, { answer }] of snapshot.shown)
    reads.push({
      id: `${when}-show-${key}`,
      operation: { kind: 'show', name: show, role: key },
      answer: answerOf(contract, answer, 'show'),
      words: `role ${key} shown ${when}`,
    });
  return reads.map((read, index) => ({ ...read, startedMs: began + index / 1000, endedMs: began + index / 1000 }));
}

export const exchangesOf = ({ reads }: Look): Exchange[] => reads.map(({ exchange }) => exchange);
