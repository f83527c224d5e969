import { variantNotation } from '../../shared/variants';
import type { Hooks } from '../faults/hooks';

export const { variant, alternatives } = variantNotation<Hooks>();
