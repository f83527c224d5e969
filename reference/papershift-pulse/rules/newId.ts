import { randomBytes, randomUUID } from 'node:crypto';
import type { Service } from '../world';

/** The id of a new role. */
export function newId({ fault, variant, memory }: Service): string {
  const { lastRemoved } = memory;
  if (lastRemoved !== undefined && fault('delete-id-reuse')) {
    memory.lastRemoved = undefined;
    return lastRemoved;
  }
  return variant('ids-version-7') ? version7() : randomUUID();
}

function version7(): string {
  const hex = `${Date.now().toString(16).padStart(12, '0')}7${randomBytes(10).toString('hex').slice(0, 3)}8${randomBytes(10).toString('hex').slice(0, 15)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
