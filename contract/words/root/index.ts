import type { PartsOf } from '../word';
import { assignment } from './assignment';
import { atLeast } from './atLeast';
import { builtIns } from './builtIns';
import { deletion } from './delete';
import { documentWord } from './document';
import { guards } from './guards';
import { headers } from './headers';
import { id } from './id';
import { nameFilter } from './nameFilter';
import { notes } from './notes';
import { paging } from './paging';
import { rateLimit } from './rateLimit';
import { role } from './role';
import { tenant } from './tenant';

/** The words at the document's root. */
export const ROOT_WORDS = [
  id,
  documentWord,
  role,
  rateLimit,
  tenant,
  builtIns,
  deletion,
  assignment,
  atLeast,
  guards,
  nameFilter,
  paging,
  headers,
  notes,
] as const;

export type RootParts = PartsOf<typeof ROOT_WORDS>;
