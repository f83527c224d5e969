import { ruleOf } from '../../shared/faults';
import { OPERATIONS } from '../vocabulary';
import { exchange, unusual } from './notation';

const CALLERS = ['none', 'wrong', 'limited'] as const;
const WHO = {
  none: 'somebody without a token',
  wrong: 'any token',
  limited: 'an agent who is no administrator',
} as const;

/** Who is let in. */
export const accessFaults = [
  ...CALLERS.flatMap((caller) =>
    OPERATIONS.map((operation) =>
      exchange(`${operation}-open-to-${caller}`, `Lets ${WHO[caller]} ${operation}.`, [
        `${operation}.auth.${caller}`,
        `${operation}.auth.status`,
      ]),
    ),
  ),
  ...(['create', 'update', 'delete'] as const).map((write) =>
    exchange(`${write}-401-but-done`, `Answers 401 or 403 to a ${write} without the right, and carries it out.`, [
      `${write}.auth.none`,
      `${write}.auth.wrong`,
      `${write}.auth.limited`,
    ]),
  ),
  ...(['list', 'show'] as const).map((read) =>
    exchange(`${read}-401-with-data`, `Answers 401 or 403 to a ${read} without the right, with the data as its body.`, [
      `${read}.auth.none`,
      `${read}.auth.wrong`,
      `${read}.auth.limited`,
    ]),
  ),
  unusual('token-by-prefix', 'Compares the first characters of a token only.', ruleOf(OPERATIONS, 'auth.wrong')),
  unusual('token-any-case', 'Compares tokens without regard to case.', ruleOf(OPERATIONS, 'auth.wrong')),
  exchange(
    'token-missing-is-400',
    'Answers 400 where credentials are missing or wrong.',
    ruleOf(OPERATIONS, 'auth.status'),
    { status: { unauthorized: 400 } },
  ),
  exchange(
    'token-missing-is-500',
    'Crashes where credentials are missing or wrong.',
    [...ruleOf(OPERATIONS, 'no-server-error'), ...ruleOf(OPERATIONS, 'auth.status')],
    { status: { unauthorized: 500 } },
  ),
  exchange(
    'limited-token-is-500',
    'Crashes where an agent is no administrator.',
    [...ruleOf(OPERATIONS, 'no-server-error'), ...ruleOf(OPERATIONS, 'auth.status')],
    { status: { forbidden: 500 } },
  ),
  exchange(
    'limited-token-is-409',
    'Answers 409 to an agent who is no administrator.',
    ruleOf(OPERATIONS, 'auth.status'),
    { status: { forbidden: 409 } },
  ),
  exchange('limited-list-is-empty', 'Answers 200 and an empty list to an agent who is no administrator.', [
    'list.auth.limited',
    'list.auth.status',
  ]),
];
