import { faultNotation } from '../../shared/faults';
import type { Hooks } from './hooks';

export const { exchange, unusual, sequence, race } = faultNotation<Hooks>();
