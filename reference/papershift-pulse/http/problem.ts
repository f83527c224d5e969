import type { JsonObject } from '../../../model/json';
import type { Service } from '../world';

/** A refusal on its way to becoming a JSON:API error document. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    /** Where in the request the mistake stands. */
    readonly pointer?: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${status} ${title}: ${detail}`);
  }

  document(): JsonObject {
    const source = this.pointer === undefined ? {} : { source: { pointer: this.pointer } };
    return { errors: [{ status: String(this.status), title: this.title, detail: this.detail, ...source }] };
  }
}

/** An attribute that is not valid. */
export function invalid({ variant }: Service, attribute: string, detail: string): Problem {
  const status = variant('refusals-400') ? 400 : variant('refusals-409') ? 409 : 422;
  return new Problem(status, 'Invalid attribute', detail, `/data/attributes/${attribute}`);
}

/** A body that is not a resource at all. */
export const malformed = ({ variant }: Service, detail: string): Problem =>
  new Problem(variant('malformed-422') ? 422 : 400, 'Malformed request', detail);

export const forbidden = (detail: string): Problem => new Problem(403, 'Forbidden', detail);
export const conflict = ({ variant }: Service, detail: string): Problem =>
  new Problem(variant('refusals-400') ? 400 : 409, 'Conflict', detail);
export const crash = (status = 500): Problem => new Problem(status, 'Server error', 'Something went wrong.');
