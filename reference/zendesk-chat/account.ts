import type { Account } from '../types';

/** The tokens end in a letter, so that one character changed, or its case, makes a wrong one. */
export const ADMINISTRATOR_TOKEN = 'chat-administrator-5f0c2b91d7e34a';
export const AGENT_TOKEN = 'chat-agent-91b7e6a04c2df8e';

/** Agents who may be given another role. All have the role Agent at first. */
export const ASSIGNABLE_AGENTS = [104, 105, 106, 107, 108, 109, 110, 111] as const;

export const account: Account = {
  token: ADMINISTRATOR_TOKEN,
  limitedToken: AGENT_TOKEN,
  params: {},
  foreign: {},
  users: ASSIGNABLE_AGENTS.map(String),
  // Whether agent limits are enabled shows in the roles: Owner and Team Lead hold set_agent_chat_limit "account".
  enabledFeatures: [],
  disabledFeatures: [],
};
