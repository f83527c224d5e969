import type { Account } from '../types';

export const TOKEN = 'pulse-admin-4b1d7c9e2f60';
export const LIMITED_TOKEN = 'pulse-reader-81c5d3aa7e19';

/** Users that may be given other roles. All are employees at first. */
export const USER_IDS = Array.from({ length: 8 }, (_, n) => `5e2b7c90-94d1-4b7f-b6a3-00000000010${n + 1}`);

export const account: Account = {
  token: TOKEN,
  limitedToken: LIMITED_TOKEN,
  params: {},
  foreign: {},
  users: USER_IDS,
  enabledFeatures: [],
  disabledFeatures: [],
};
