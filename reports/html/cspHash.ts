import { createHash } from 'node:crypto';

/** The hash by which a content security policy allows an inline style or script. */
export const cspHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
