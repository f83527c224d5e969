import { listOf, oneOf } from './shape';

/** Parts of an operation that the sources may leave out. */
export type Assumed = 'method' | 'path' | 'body';

export const assumedShape = listOf(oneOf('method', 'path', 'body'));
