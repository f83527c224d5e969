import type { PartsOf } from '../word';
import { accepted } from './accepted';
import { defaultWord } from './default';
import { feature } from './feature';
import { lengthUnit } from './lengthUnit';
import { merges } from './merges';
import { neverStores } from './neverStores';
import { nullKeeps } from './nullKeeps';
import { readBack } from './readBack';
import { refuses } from './refuses';
import { replaces } from './replaces';
import { unsentStays } from './unsentStays';

/** The words at a property of a request. */
export const SENT_WORDS = [
  refuses,
  neverStores,
  lengthUnit,
  defaultWord,
  nullKeeps,
  unsentStays,
  merges,
  replaces,
  feature,
  accepted,
  readBack,
] as const;

/** Those of them that say something of the id of a role in a body. */
export const SENT_ID_WORDS: readonly string[] = [refuses.name, neverStores.name];

export type SentParts = PartsOf<typeof SENT_WORDS>;
