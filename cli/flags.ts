import { InvalidArgumentError } from 'commander';
import { parseDuration, parseRate } from '../targets/units';
import type { Rate } from '../targets/units';

/** A whole number within limits. */
export const whole =
  (least: number, most: number) =>
  (text: string): number => {
    const value = /^\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${String(least)} to ${String(most)}.`);
  };

/** `name=value`, added to those given before. */
export const pair = (text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('Expected name=value, such as group_id=7.');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
};

/** A value, added to those given before. */
export const more = (text: string, before: readonly string[] = []): string[] => [...before, text];

/** `60s`, in milliseconds. */
export const duration = (text: string): number => {
  const parsed = parseDuration(text);
  if (parsed.ok && parsed.value > 0) return parsed.value;
  throw new InvalidArgumentError(parsed.ok ? 'Expected more than nothing.' : sentence(parsed.problem));
};

/** `200/min`. */
export const rate = (text: string): Rate => {
  const parsed = parseRate(text);
  if (parsed.ok) return parsed.value;
  throw new InvalidArgumentError(sentence(parsed.problem));
};

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
