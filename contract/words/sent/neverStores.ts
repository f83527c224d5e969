import { keywordWord, type StatedKeywords } from './refuses';

export interface NeverStores {
  /** Keywords whose broken values may be ignored instead of refused, but are never stored. */
  readonly ignored: StatedKeywords;
}

export const neverStores = keywordWord<NeverStores>({
  name: 'neverStores',
  about:
    'the same, but such values may also be ignored: the role never holds them. This holds of `type` and ' +
    '`enum` without being said',
  example: 'neverStores: {notNull: "must: Update"}',
  unwritten: { ignored: {} },
  parts: (ignored) => ({ ignored }),
});
