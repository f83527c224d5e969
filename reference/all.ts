import { glanceGroupRoles } from './glance-group-roles';
import { papershiftPulse } from './papershift-pulse';
import type { Reference } from './types';
import { zendeskChat } from './zendesk-chat';

/** Every embedded server there is. */
export const allReferences: readonly Reference[] = [glanceGroupRoles, papershiftPulse, zendeskChat];
