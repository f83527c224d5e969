import { credentialOf, isRoleOperation } from '../http/access';
import type { Answer, Call } from '../http/call';
import type { Service } from '../world';

/** Whether a fault does the work, or part of it, although it answers that it must not. */
export function servesUnauthorized({ fault }: Service, { operation, authorization }: Call): boolean {
  const credential = credentialOf(authorization);
  switch (operation) {
    case 'create':
      return credential === 'none' && fault('create-auth-none-done');
    case 'update':
      return (
        (credential === 'limited' && fault('update-auth-limited-done')) ||
        (['wrong', 'near'].includes(credential) && fault('update-auth-wrong-done'))
      );
    case 'delete':
      return (
        (credential === 'limited' && fault('delete-auth-limited-done')) ||
        (credential === 'none' && fault('delete-auth-none-done'))
      );
    case 'list':
      return credential === 'none' && fault('list-auth-none-leak');
    case 'show':
      return credential === 'limited' && fault('show-auth-limited-leak');
    default:
      return false;
  }
}

/**
 * The answer to a call without sufficient credentials; `served` is what the work behind it came to, where a fault did
 * it.
 */
export function answeredUnauthorized(
  service: Service,
  call: Call,
  refusal: Answer,
  served: Answer | undefined,
): Answer {
  const leaks = call.operation === 'list' || call.operation === 'show';
  if (served?.document !== undefined && leaks) return { ...refusal, document: served.document };
  const status = statusByFault(service, call);
  return status === undefined ? refusal : { ...refusal, status, ...(status === 200 ? { document: { data: [] } } : {}) };
}

function statusByFault({ fault }: Service, { operation, authorization }: Call): number | undefined {
  const credential = credentialOf(authorization);
  if (!isRoleOperation(operation)) return undefined;
  if (credential === 'none' && operation === 'list' && fault('list-auth-none-empty')) return 200;
  if (credential === 'none' && operation === 'show' && fault('show-auth-none-400')) return 400;
  if (credential === 'none' && operation === 'create' && fault('create-auth-none-403')) return 403;
  if (credential === 'limited' && operation === 'update' && fault('update-auth-limited-401')) return 401;
  return credential === 'limited' && operation === 'delete' && fault('delete-auth-limited-500') ? 500 : undefined;
}
