import type { Account } from '../types';
import { DISABLED, FEATURES } from './vocabulary';

/** Who may call: a token belongs to one group, with the rights of a user of that group. */
export interface Caller {
  readonly group: number;
  readonly owner: boolean;
  readonly capability: boolean;
}

export const OWNER_TOKEN = 'glance-owner-7c1e94d0b2';
export const MEMBER_TOKEN = 'glance-member-7a52b8f31e';
/** An owner that may look but not write. */
export const VIEWER_TOKEN = 'glance-viewer-7d0358ac96';
export const FOREIGN_TOKEN = 'glance-owner-8f40c6e1a7';

export const OWNER: Caller = { group: 7, owner: true, capability: true };

export const CALLERS: ReadonlyMap<string, Caller> = new Map([
  [OWNER_TOKEN, OWNER],
  [MEMBER_TOKEN, { group: 7, owner: false, capability: false }],
  [VIEWER_TOKEN, { group: 7, owner: true, capability: false }],
  [FOREIGN_TOKEN, { group: 8, owner: true, capability: true }],
]);

export const account: Account = {
  token: OWNER_TOKEN,
  limitedToken: MEMBER_TOKEN,
  params: { group_id: '7' },
  foreign: { group_id: '8', role_id: '90' },
  users: ['501', '502', '503', '504', '505', '506', '507', '508'],
  enabledFeatures: [...FEATURES],
  disabledFeatures: [DISABLED],
};
