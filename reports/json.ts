import type { Renderer } from './format';

/** The results as they are. */
export const renderer: Renderer = { one: (results) => `${JSON.stringify(results, null, 2)}\n` };
