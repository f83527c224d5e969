import { listOf, mapOf, members, text } from '../shape';
import { statement, type Statement } from '../statement';
import { lacking, read, type Reading, type Word } from '../word';
import { KEYS_UNKNOWN, type ShownPlace } from './place';

export interface GroupKeys {
  /**
   * Free-key objects: the keys that every group may hold, and by group those that it may hold besides, e.g. manage in
   * team_membership alone.
   */
  readonly groupKeys?: {
    readonly keys: readonly string[];
    readonly only: Readonly<Record<string, readonly string[]>>;
    readonly statement: Statement;
  };
}

const shape = members({ keys: listOf(text), only: mapOf(listOf(text)), says: statement });

export const groupKeys: Word<ShownPlace, NonNullable<typeof shape.written>, GroupKeys> = {
  name: 'groupKeys',
  shape,
  about:
    'an object of objects with free keys: `{keys, only, says}`: which keys every inner object may hold, ' +
    'and which others (`only`: outer key -> keys) some may',
  example: 'groupKeys: {keys: [read, update], only: {team: [manage]}, says: "must: Rights"}',
  compile: ({ keys, only, says }, place): Reading<GroupKeys> =>
    place.alsoSays('keysFrom')
      ? read<GroupKeys>({ groupKeys: { keys, only, statement: place.says(says) } })
      : lacking(KEYS_UNKNOWN.why, KEYS_UNKNOWN.remedy),
};
