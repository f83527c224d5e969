import { excludedBothWays, trafficVariants, type VariantRow } from '../../shared/variants';
import type { Hooks } from '../faults/hooks';
import { answerVariants, deleteVariants, statusVariants } from './answers';
import { requestVariants } from './requests';
import { fieldVariants, textVariants } from './values';

/** The catalogue by theme. */
export const variantThemes = {
  deletes: deleteVariants,
  text: textVariants,
  fields: fieldVariants,
  statuses: statusVariants,
  answers: answerVariants,
  traffic: trafficVariants<Hooks>(),
  requests: requestVariants,
} as const;

export type VariantTheme = keyof typeof variantThemes;
export type VariantName = (typeof variantThemes)[VariantTheme][number]['name'];

/** Every way to be different that the documents leave open. */
export const variants = excludedBothWays<VariantRow<VariantName, Hooks>>(Object.values(variantThemes).flat());
