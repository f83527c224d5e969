import type { JsonSchema } from '../../schema';
import type { SeeingPlace } from '../mustShow';

/** A property of a role, where an answer shows one. */
export interface ShownPlace extends SeeingPlace {
  readonly schema: JsonSchema;
  /** Whether its annotation holds the word, too. */
  readonly alsoSays: (word: string) => boolean;
}

/** Keys of free objects are learned from the built-in roles: without that nothing is known of them. */
export const KEYS_UNKNOWN = {
  why: 'the keys of the object are not known',
  remedy: 'add "keysFrom: built-in"',
} as const;
