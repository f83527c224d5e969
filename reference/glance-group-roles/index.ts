import { createServer } from '../shared/server';
import type { Reference } from '../types';
import { account } from './account';
import { faults } from './faults';
import { BASE_PATH, design } from './server';
import { variants } from './variants';

/** The embedded server of the Glance group roles API. */
export const glanceGroupRoles: Reference = {
  contract: 'glance-group-roles',
  faults,
  variants,
  account,
  basePath: BASE_PATH,
  create: (switches, clock) => createServer(design, switches, clock),
};
