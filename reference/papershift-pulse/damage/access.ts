import type { PulseHead } from '../http/call';
import type { Credential } from '../http/credential';
import type { World } from '../world';

/** Whether a faulty server carries a request out although it refuses it. */
export function servesUnauthorized({ fault }: World, { part }: PulseHead, credential: Credential): boolean {
  switch (part) {
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
