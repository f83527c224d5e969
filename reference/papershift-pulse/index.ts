import { createServer } from '../shared/server';
import type { Reference } from '../types';
import { account } from './account';
import { faults } from './faults';
import { design } from './server';
import { variants } from './variants';

/** The embedded server of the Papershift Pulse roles contract. */
export const papershiftPulse: Reference = {
  contract: 'papershift-pulse',
  faults,
  variants,
  account,
  basePath: '',
  create: (switches, clock) => createServer(design, switches, clock),
};
