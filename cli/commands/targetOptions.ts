import type { Command } from 'commander';
import { pair } from '../flags';

/** How a command learns to reach a target: configuration and token. */
export const withAccess = (command: Command): Command =>
  command
    .option('--config <file>', 'configuration of the target: JSON, YAML or JS')
    .option('--token-env <name>', 'environment variable that holds the token (default: ROLECALL_TOKEN)')
    .option('--token <token>', 'the token itself, or - to read it from standard input');

/** The same, with what tells of another's rights and of another tenant. */
export const withTarget = (command: Command): Command =>
  withAccess(command)
    .option(
      '--limited-token-env <name>',
      'environment variable that holds a token with too little right (default: ROLECALL_LIMITED_TOKEN)',
    )
    .option('--param <name=value>', 'a path parameter, such as group_id=7; repeatable', pair)
    .option('--foreign <name=value>', "another tenant's id, such as group_id=8; repeatable", pair);
