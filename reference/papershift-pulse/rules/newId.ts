import { randomBytes, randomUUID } from 'node:crypto';
import type { World } from '../world';

/** The id of a new role. */
export function newId({ fault, variant, memory }: World): string {
  const { lastRemoved } = memory;
  if (lastRemoved !== undefined && fault('delete-id-reuse')) {
    memory.lastRemoved = undefined;
    return lastRemoved;
  }
  return variant('ids-version-7') ? version7() : randomUUID();
}

function version7(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = randomBytes(10).toString('hex');
  return `${time}7${random.slice(0, 3)}8${random.slice(3, 18)}`.replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
    '$1-$2-$3-$4-$5',
  );
}
