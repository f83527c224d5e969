import type { OutgoingRequest } from '../model/exchange';
import { curlOf } from './curl';

/** The requests of a case as a shell script, one line each, in their order. */
export const curlScript = (requests: readonly OutgoingRequest[], baseUrl: string): string =>
  requests.map((request) => curlOf(request, baseUrl)).join('\n');
