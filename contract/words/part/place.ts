import type { JsonSchema } from '../../schema';
import type { Place } from '../word';

/** The item of a request, or a part of its `allOf`. */
export interface PartPlace extends Place {
  readonly schema: JsonSchema;
}
