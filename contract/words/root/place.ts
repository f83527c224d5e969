import type { JsonSchema } from '../../schema';
import type { SeeingPlace } from '../mustShow';

/** The document as a whole, once its operations and the fields of a role are known. */
export interface RootPlace extends SeeingPlace {
  /** The title of the document that the contract is taken from. */
  readonly document: string;
  /** The schema of the path parameter that is the tenant; undefined where no path has one of this name. */
  readonly tenantSchema: (parameter: string) => JsonSchema | undefined;
  /** Whether some property of a role says when the role was removed. */
  readonly saysRemoved: boolean;
}
