import type { Law } from '../../engine/law';
import { acceptedValuesLaw } from './accepted-values';
import { documentedResponse } from './documented-response';
import { noServerError } from './no-server-error';
import { readBack } from './read-back';
import { refusedValuesLaw } from './refused-values';

/** Every law there is. */
export const laws: readonly Law[] = [
  documentedResponse, noServerError, refusedValuesLaw, acceptedValuesLaw, readBack,
];
