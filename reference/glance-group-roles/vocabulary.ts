export const OPERATIONS = ['list', 'create', 'update-many', 'show', 'update', 'delete', 'video-settings'] as const;
export type Operation = (typeof OPERATIONS)[number];

export const READS = ['list', 'show'] as const;
/** The operations that change something. */
export const WRITES = ['create', 'update-many', 'update', 'delete', 'video-settings'] as const;
/** The operations whose path names a role. */
export const SINGLE = ['show', 'update'] as const;
/** The operations whose body is an array. */
export const BULK = ['create', 'update-many', 'delete', 'video-settings'] as const;
export type BulkOperation = (typeof BULK)[number];
/** The operations whose body holds role ids. */
export const BODY_IDS = ['update-many', 'delete', 'video-settings'] as const;
export type BodyIds = (typeof BODY_IDS)[number];

/** What the server has a route for: the operations, and what reads and assigns users. */
export type Part = Operation | 'assign' | 'read-user';

export const isOperation = (part: Part | undefined): part is Operation =>
  OPERATIONS.some((operation) => operation === part);

/** The operations that write a role's name, description and settings. */
export const FORMS = ['create', 'update', 'update-many'] as const;
export type Form = (typeof FORMS)[number];
export type UpdateForm = Exclude<Form, 'create'>;
/** The forms that take an array. */
export type BulkForm = Exclude<Form, 'update'>;

export const TEXT_FIELDS = ['name', 'description'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export const LIMITS: Readonly<Record<TextField, number>> = { name: 70, description: 255 };

export const SETTINGS = [
  'editAddress',
  'joinCobrowseSessions',
  'startScreenShareSessions',
  'joinCustomerScreenShareSessions',
  'viewVideo',
  'oneWayAgentVideo',
  'multiParticipantVideo',
] as const;
export type Setting = (typeof SETTINGS)[number];

/** The feature that the account's group has disabled. */
export const DISABLED = 'multiParticipantVideo' satisfies Setting;
/** The features that the account's group may switch on and off. */
export type Feature = Exclude<Setting, typeof DISABLED>;
export const FEATURES = SETTINGS.filter((setting): setting is Feature => setting !== DISABLED);

export const isSetting = (key: string): key is Setting => (SETTINGS as readonly string[]).includes(key);
