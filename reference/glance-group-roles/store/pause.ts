import { setTimeout } from 'node:timers/promises';

/** The gap between a check and its act in which a race is lost. */
export const pause = (): Promise<void> => setTimeout(4);
