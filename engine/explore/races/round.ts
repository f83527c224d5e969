/** A race as it went. */

import type { Exchange } from '../../../model/exchange';
import type { Json } from '../../../model/json';
import type { Look } from '../../language/history';
import type { SentCall } from '../attempt';
import type { Race } from './race';

export interface Round {
  readonly race: Race;
  /** Stands in every name that its requests carry. */
  readonly mark: string;
  /** Ids of the roles, by their names in the race. */
  readonly ids: Readonly<Record<string, Json>>;
  readonly users: readonly string[];
  /** The requests that created the roles and assigned the users. */
  readonly setUp: readonly SentCall[];
  readonly before: Look;
  /** The requests that were in flight together, in the order of sending. */
  readonly concurrent: readonly SentCall[];
  readonly after: Look;
  readonly exchanges: readonly Exchange[];
}
