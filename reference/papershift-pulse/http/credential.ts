import { LIMITED_TOKEN, TOKEN } from '../account';

/** What a caller shows: `near` differs from the token in its last character. */
export type Credential = 'main' | 'limited' | 'near' | 'wrong' | 'none';

export function credentialOf(authorization: string | undefined): Credential {
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (given === undefined) return 'none';
  if (given === TOKEN) return 'main';
  if (given === LIMITED_TOKEN) return 'limited';
  return given.slice(0, -1) === TOKEN.slice(0, -1) ? 'near' : 'wrong';
}
