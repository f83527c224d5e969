import { listOf, oneOf } from './shape';

/** What of an operation the sources do not state. */
export type Assumed = 'method' | 'path' | 'body';

export const assumedShape = listOf(oneOf('method', 'path', 'body'));
