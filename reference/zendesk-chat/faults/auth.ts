import { OPERATIONS, type Operation } from '../vocabulary';
import { exchange, family, ofOperations, unusual } from './entry';

const WHO = {
  none: 'somebody without a token',
  wrong: 'any token',
  limited: 'an agent who is no administrator',
} as const;
type Who = keyof typeof WHO;

const openTo = <W extends Who>(who: W) =>
  family(
    OPERATIONS,
    (operation) => `${operation}-open-to-${who}` as const,
    (operation: Operation) =>
      exchange(`Lets ${WHO[who]} ${operation}.`, `${operation}.auth.${who}`, `${operation}.auth.status`),
  );

export const AUTH_FAULTS = {
  ...openTo('none'),
  ...openTo('wrong'),
  ...openTo('limited'),
  ...family(
    ['create', 'update', 'delete'],
    (write) => `${write}-401-but-done` as const,
    (write) =>
      exchange(
        `Answers 401 or 403 to a ${write} without the right, and carries it out.`,
        `${write}.auth.none`,
        `${write}.auth.wrong`,
        `${write}.auth.limited`,
      ),
  ),
  ...family(
    ['list', 'show'],
    (read) => `${read}-401-with-data` as const,
    (read) =>
      exchange(
        `Answers 401 or 403 to a ${read} without the right, with the data as its body.`,
        `${read}.auth.none`,
        `${read}.auth.wrong`,
        `${read}.auth.limited`,
      ),
  ),
  'token-by-prefix': unusual('Compares the first characters of a token only.', ...ofOperations('auth.wrong')),
  'token-any-case': unusual('Compares tokens without regard to case.', ...ofOperations('auth.wrong')),
  'token-missing-is-400': exchange(
    'Answers 400 where credentials are missing or wrong.',
    ...ofOperations('auth.status'),
  ),
  'token-missing-is-500': exchange(
    'Crashes where credentials are missing or wrong.',
    ...ofOperations('no-server-error'),
    ...ofOperations('auth.status'),
  ),
  'limited-token-is-500': exchange(
    'Crashes where an agent is no administrator.',
    ...ofOperations('no-server-error'),
    ...ofOperations('auth.status'),
  ),
  'limited-token-is-409': exchange('Answers 409 to an agent who is no administrator.', ...ofOperations('auth.status')),
  'limited-list-is-empty': exchange(
    'Answers 200 and an empty list to an agent who is no administrator.',
    'list.auth.limited',
    'list.auth.status',
  ),
};
