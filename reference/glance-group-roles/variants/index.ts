import { excludedBothWays, trafficVariants, type VariantRow } from '../../shared/variants';
import type { Hooks } from '../faults/hooks';
import { answerVariants, statusVariants } from './answers';
import { bulkVariants, requestVariants, valueVariants } from './requests';
import { storageVariants } from './storage';

/** The catalogue by theme. */
export const variantThemes = {
  bulk: bulkVariants,
  values: valueVariants,
  requests: requestVariants,
  storage: storageVariants,
  answers: answerVariants,
  statuses: statusVariants,
  traffic: trafficVariants<Hooks>(),
} as const;

export type VariantTheme = keyof typeof variantThemes;
export type VariantName = (typeof variantThemes)[VariantTheme][number]['name'];

/** Every way to be different that the documents leave open. */
export const variants = excludedBothWays<VariantRow<VariantName, Hooks>>(Object.values(variantThemes).flat());
