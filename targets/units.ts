import type { Checked } from './result';
import { bad, good } from './result';

/** A limit of requests: at most `requests` within `perMs` milliseconds. */
export interface Rate {
  readonly requests: number;
  readonly perMs: number;
}

const MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  sec: 1000,
  second: 1000,
  min: 60_000,
  m: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
};

/** `200/min`, `5/s`, `1000/h`. */
export function parseRate(text: string): Checked<Rate> {
  const [, count = '', unit = ''] = /^\s*(\d{1,9})\s*\/\s*([a-z]+)\s*$/i.exec(text) ?? [];
  const perMs = lengthOf(unit);
  const requests = Number(count);
  if (perMs === undefined || requests < 1)
    return bad(`expected a rate such as "200/min", "5/s" or "1000/h", got ${JSON.stringify(text)}`);
  return good({ requests, perMs });
}

/** `500ms`, `60s`, `2min`, `1h`, in milliseconds. */
export function parseDuration(text: string): Checked<number> {
  const [, count = '', unit = ''] = /^\s*(\d{1,9}(?:\.\d{1,3})?)\s*([a-z]+)\s*$/i.exec(text) ?? [];
  const each = lengthOf(unit);
  if (each === undefined)
    return bad(`expected a time such as "500ms", "60s", "2min" or "1h", got ${JSON.stringify(text)}`);
  return good(Math.round(Number(count) * each));
}

const lengthOf = (unit: string): number | undefined => {
  const name = unit.toLowerCase();
  return Object.hasOwn(MS, name) ? MS[name] : undefined;
};

/** Writes a rate as `parseRate` reads it. Text stays as it is. */
export function rateText(rate: unknown): string {
  if (typeof rate !== 'object' || rate === null) return String(rate);
  const { requests, perMs } = rate as Rate;
  const unit = Object.keys(MS).find((name) => MS[name] === perMs);
  // No unit has this length, so the rate is written in requests an hour.
  return unit === undefined ? `${Math.max(1, Math.round((requests * 3_600_000) / perMs))}/h` : `${requests}/${unit}`;
}
