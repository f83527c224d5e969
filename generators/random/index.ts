/*
 * Random input, as arbitraries of fast-check that shrink:
 *
 *   items.ts      values of a field that must be accepted or refused, and whole items of a request
 *   sequences.ts  command sequences: creates, updates, deletes, assignments and reads of a few roles
 */
export { acceptedArbitrary, refusedArbitrary, requestItemArbitrary } from './items';
export { type Command, type SequenceChoices, sequenceArbitrary } from './sequences';
