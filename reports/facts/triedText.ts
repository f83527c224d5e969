import type { Finding } from '../../model/results';

/** What was tried, as one line of prose: a race by its kind, for its lanes tell the rest. */
export const triedText = ({ case: tried, race }: Finding): string =>
  race === undefined ? tried.replace(/\n/g, '; ') : `${race.kind}, in flight together`;
