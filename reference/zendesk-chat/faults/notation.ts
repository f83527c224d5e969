import { faultNotation } from '../../shared/faults';
import { WRITES, type Operation } from '../vocabulary';
import type { Hooks } from './hooks';

const notation = faultNotation<Hooks>();

export const { exchange, unusual, race } = notation;

/** Every fault that a sequence shows breaks the rule that some order explains a history. */
export const sequence: typeof notation.sequence = (name, title, shortest, breaks, at) =>
  notation.sequence(name, title, shortest, [...breaks, 'history.explained'], at);

/** `operation.field.rule` for each write and each of the fields. */
export const ofFields = (fields: readonly string[], rule: string, writes: readonly Operation[] = WRITES): string[] =>
  writes.flatMap((write) => fields.map((field) => `${write}.${field}.${rule}`));
