/** Unusual bodies: what is no JSON, and odd ids. */

import type { Contract, Operation } from '../../../contract/types';
import { waysBeyondJson, type BeyondJson, bodyIdFormsFor, type BodyIdForm } from '../../../generators/malformed';

/** A body that is not JSON alone. */
export interface BodyCase {
  readonly kind: 'body';
  readonly operation: string;
  readonly way: BeyondJson;
}

/** An odd id in a body. */
export interface BodyIdCase {
  readonly kind: 'body-id';
  readonly operation: string;
  readonly form: BodyIdForm;
}

export const bodyCases = ({ name }: Operation): BodyCase[] =>
  waysBeyondJson.map((way) => ({ kind: 'body', operation: name, way }));

/** None for creates, which name no role, and for operations whose path names it. */
export const bodyIdCases = ({ role }: Contract, { name, plays, request }: Operation): BodyIdCase[] =>
  plays === 'create' || request?.idAt === undefined || request.idAt === ''
    ? []
    : bodyIdFormsFor(request.idField?.schema ?? role.idSchema).map((form) => ({
        kind: 'body-id',
        operation: name,
        form,
      }));
