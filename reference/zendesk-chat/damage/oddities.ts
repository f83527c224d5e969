import { isJsonObject, type Json } from '../../../model/json';
import { crash } from '../../shared/refusal';
import type { World } from '../world';

/** Crashes at a body that a fault cannot take. */
export const crashAtOddities = (world: World, raw: string, body: Json): void => {
  const suspects = world.at('crashes');
  if (suspects.length === 0) return;
  const values = within(body);
  const keys = values.flatMap((value) => (isJsonObject(value) ? Object.keys(value) : []));
  const sent = { raw, body, values, keys, texts: values.filter((value) => typeof value === 'string') };
  if (suspects.some((crashes) => crashes(sent))) crash('odd input');
};

/** A value and all values in it. */
const within = (whole: Json): Json[] => {
  const found: Json[] = [whole];
  for (const value of found) if (typeof value === 'object' && value !== null) found.push(...Object.values<Json>(value));
  return found;
};
