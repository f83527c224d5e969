import type { Assignment, AssignmentRequest } from '../../contract/types';
import type { OutgoingRequest } from '../../model/exchange';
import type { Json } from '../../model/json';
import { isJsonArray, isJsonObject } from '../../model/json';
import { idKey } from '../language/history';
import type { Addressing } from './requests';

/** The request that gives a user a role, or takes it away, and the value that it sends for the role. */
export function assignRequest(
  addressing: Pick<Addressing, 'settings'>,
  assignment: Assignment,
  user: string,
  role: Json,
): { readonly request: OutgoingRequest; readonly value: Json } {
  const clearing = role === null && assignment.clear !== undefined;
  const value = role === null && !clearing ? (assignment.none ?? null) : role;
  return {
    value,
    request: requestFrom(addressing, clearing && assignment.clear ? assignment.clear : assignment.set, user, value),
  };
}

/** The request that reads which role a user has. */
export const holdingRequest = (
  addressing: Pick<Addressing, 'settings'>,
  { read: { method, path }, set }: Assignment,
  user: string,
): OutgoingRequest =>
  requestFrom(
    addressing,
    { method, path, ...(set.mediaType === undefined ? {} : { mediaType: set.mediaType }) },
    user,
    null,
  );

function requestFrom(
  addressing: Pick<Addressing, 'settings'>,
  template: AssignmentRequest,
  user: string,
  role: Json,
): OutgoingRequest {
  const path = template.path
    .replace(/\{user\}|\$user/g, encodeURIComponent(user))
    .replace(/\$role/g, encodeURIComponent(idKey(role)))
    .replace(/\{([\w-]+)\}/g, (_, name: string) => encodeURIComponent(addressing.settings.params[name] ?? ''));
  const body = template.body === undefined ? undefined : JSON.stringify(filled(template.body, user, role));
  return {
    method: template.method,
    path,
    headers: {
      ...addressing.settings.headers,
      accept: acceptedBy(template.mediaType),
      ...(body === undefined ? {} : { 'content-type': template.mediaType ?? 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
    credential: 'main',
  };
}

/** Either is JSON: a server may answer with the media type of its requests only, or with the plain one. */
const acceptedBy = (mediaType = 'application/json'): string =>
  mediaType === 'application/json' ? mediaType : `${mediaType}, application/json;q=0.9`;

/** `["$role"]` takes a list of roles whole; numbers stay numbers. */
function filled(template: Json, user: string, role: Json): Json {
  if (template === '$role') return role;
  if (template === '$user') return /^\d{1,15}$/.test(user) ? Number(user) : user;
  if (Array.isArray(template)) {
    const alone = template.length === 1 && template[0] === '$role';
    if (alone) return isJsonArray(role) ? role : role === null ? [] : [role];
    return (template as readonly Json[]).map((inner) => filled(inner, user, role));
  }
  return isJsonObject(template)
    ? Object.fromEntries(Object.entries(template).map(([key, inner]) => [key, filled(inner, user, role)]))
    : template;
}
