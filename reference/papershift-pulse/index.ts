import type { Reference } from '../types';
import { limitedToken, token } from './http/auth';
import { faults } from './catalogue/faults';
import { variants } from './catalogue/variants';
import { userIds } from './account/seed';
import { createServer } from './http/server';

/** The embedded server of the Papershift Pulse roles contract. */
export const papershiftPulse: Reference = {
  contract: 'papershift-pulse',
  faults,
  variants,
  account: { token, limitedToken, params: {}, foreign: {}, users: userIds, enabledFeatures: [], disabledFeatures: [] },
  basePath: '',
  create: createServer,
};
