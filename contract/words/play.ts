/** Kinds of operation. `write-only`: it changes something that no operation shows. */
export const PLAYS = ['list', 'show', 'create', 'update', 'delete', 'write-only'] as const;
export type Play = (typeof PLAYS)[number];
