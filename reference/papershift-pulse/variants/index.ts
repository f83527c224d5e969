import { excludedBothWays, trafficVariants, type VariantRow } from '../../shared/variants';
import type { Hooks } from '../faults/hooks';
import { answerVariants, listVariants } from './answers';
import { nameVariants, requestVariants } from './requests';
import { defaultVariants, removedVariants, rightsVariants, systemVariants } from './roles';

/** The catalogue by theme. */
export const variantThemes = {
  requests: requestVariants,
  names: nameVariants,
  rights: rightsVariants,
  defaults: defaultVariants,
  removed: removedVariants,
  system: systemVariants,
  answers: answerVariants,
  lists: listVariants,
  traffic: trafficVariants<Hooks>(),
} as const;

export type VariantTheme = keyof typeof variantThemes;
export type VariantName = (typeof variantThemes)[VariantTheme][number]['name'];

/** Every way to be different that the sources leave open. */
export const variants = excludedBothWays<VariantRow<VariantName, Hooks>>(Object.values(variantThemes).flat());
