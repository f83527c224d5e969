import type { Reference } from '../types';
import { account } from './account';
import { FAULTS } from './faults';
import { BASE_PATH, createServer } from './server';
import { VARIANTS } from './variants';

/** An embedded server of the Glance group roles API. */
export const glanceGroupRoles: Reference = {
  contract: 'glance-group-roles',
  faults: FAULTS,
  variants: VARIANTS,
  account,
  basePath: BASE_PATH,
  create: createServer,
};
