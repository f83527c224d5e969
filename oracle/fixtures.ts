import { loadContract } from '../contract/load';
import type { Contract } from '../contract/types';
import type { JsonObject } from '../model/json';
import type { Answer, Event, Operation } from './event';

/** A contract of the package by its folder's name. */
export async function contractOf(name: string): Promise<Contract> {
  const loaded = await loadContract(`${__dirname}/../specs/${name}`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.contract;
}

/** An answer of success that shows these roles; `idAt` is a plain member. */
export const accepted = (idAt: string, ...items: readonly JsonObject[]): Answer =>
  ({ outcome: 'accepted', complete: true, items: items.map((item) => ({ key: String(item[idAt]), item })) });

export const refused: Answer = { outcome: 'refused', items: [] };
export const lost: Answer = { outcome: 'lost', items: [] };

/** An event that was in flight from `from` to `to`. */
export const event = (id: string, operation: Operation, answer: Answer, from: number, to: number): Event =>
  ({ id, operation, answer, startedMs: from, endedMs: to, words: id });
