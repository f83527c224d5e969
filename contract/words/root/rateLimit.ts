import { textLike } from '../shape';
import { read, type Reading, type Word } from '../word';
import type { RootPlace } from './place';

export interface RateLimit {
  /** The vendor's published limit. */
  readonly rateLimit?: { readonly requests: number; readonly perMs: number };
}

const UNITS: Readonly<Record<string, number>> = { s: 1_000, min: 60_000, h: 3_600_000 };

export const rateLimit: Word<RootPlace, string, RateLimit> = {
  name: 'rateLimit',
  shape: textLike('^[1-9][0-9]*/(s|min|h)$'),
  about: 'the published limit: `200/min`, also `/s` and `/h`',
  example: 'rateLimit: 200/min',
  compile: (written): Reading<RateLimit> => {
    const [requests, unit = ''] = written.split('/');
    return read<RateLimit>({ rateLimit: { requests: Number(requests), perMs: UNITS[unit] ?? 0 } });
  },
};
