import type { WritableField } from './types';

/**
 * Whether the documents state, as a must, that a plain valid value of this field is accepted: where nothing else is
 * said they do.
 */
export const isCertain = ({ accepted }: Pick<WritableField, 'accepted'>): boolean =>
  (accepted?.level ?? 'must') === 'must';
