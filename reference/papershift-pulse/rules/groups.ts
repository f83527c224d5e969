/** The groups of rights that the account knows. */
export const groups = [
  'absence',
  'account',
  'chat',
  'document',
  'report',
  'role',
  'shift',
  'team',
  'team_membership',
  'tracking',
  'user',
] as const;

const everywhere = ['create', 'read', 'update', 'delete'];

/** The rights that a group may hold. */
export const keysOf = (group: string): readonly string[] =>
  group === 'team_membership' ? [...everywhere, 'manage'] : everywhere;
export const isGroup = (name: string): boolean => (groups as readonly string[]).includes(name);
