import { glanceGroupRoles } from '../../reference/glance-group-roles';
import { papershiftPulse } from '../../reference/papershift-pulse';
import type { Reference } from '../../reference/types';
import { zendeskChat } from '../../reference/zendesk-chat';

export const references: readonly Reference[] = [glanceGroupRoles, papershiftPulse, zendeskChat];
