import type { WritableField } from '../contract/types';

/** The fields below which no other of these fields stands. */
export const leafFields = (fields: readonly WritableField[]): readonly WritableField[] =>
  fields.filter((field) => !fields.some((other) => other.pointer.startsWith(`${field.pointer}/`)));
