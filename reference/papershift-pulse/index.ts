import type { Reference } from '../types';
import { limitedToken, token } from './http/access';
import { faults } from './faults';
import { variants } from './variants';
import { userIds } from './seed';
import { createServer } from './server';

/** The embedded server of the Papershift Pulse roles contract. */
export const papershiftPulse: Reference = {
  contract: 'papershift-pulse',
  faults,
  variants,
  account: { token, limitedToken, params: {}, foreign: {}, users: userIds, enabledFeatures: [], disabledFeatures: [] },
  basePath: '',
  create: createServer,
};
