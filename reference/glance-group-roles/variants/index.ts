import type { Variant } from '../../types';
import { answerVariants } from './answers';
import { requestVariants } from './requests';
import { storageVariants } from './storage';

const CATALOGUE = [...requestVariants, ...storageVariants, ...answerVariants] as const;

/** Every variant that can be switched on. */
export type VariantName = (typeof CATALOGUE)[number]['name'];
export const VARIANTS: readonly Variant[] = CATALOGUE;
