import type { Json } from '../../../model/json';
import type { TextField } from '../faults/hooks';
import type { World } from '../world';

/** Text as it is stored. An honest server keeps it as it is. */
export const storedText = (world: World, field: TextField, sent: string): Json =>
  world.at('text').reduce<Json>((text, change) => (typeof text === 'string' ? change(text, field) : text), sent);

/** Why some servers refuse a text that others take. */
export const textProblem = (world: World, field: TextField, text: string): string | undefined =>
  world
    .at('textProblem')
    .map((problem) => problem(text, field))
    .find((problem) => problem !== undefined);
