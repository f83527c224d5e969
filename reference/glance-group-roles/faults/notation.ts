import { faultNotation } from '../../shared/faults';
import { SETTINGS } from '../vocabulary';
import type { Hooks } from './hooks';

export const { exchange, unusual, sequence, race } = faultNotation<Hooks>();

/** The same rule for every setting. */
export const eachSetting = (operation: string, rule: string): string[] =>
  SETTINGS.map((setting) => `${operation}.settings.${setting}.${rule}`);
