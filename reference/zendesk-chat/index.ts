import type { Reference } from '../types';
import { account } from './account';
import { faults } from './faults';
import { createServer } from './server';
import { variants } from './variants';

/** The embedded server of the Zendesk Chat roles API. */
export const zendeskChat: Reference = {
  contract: 'zendesk-chat',
  faults,
  variants,
  account,
  basePath: '',
  create: createServer,
};
