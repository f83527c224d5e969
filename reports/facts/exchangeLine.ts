import type { ReportedExchange } from '../../model/results';
import { shortLine } from '../text/shortLine';

/** An exchange in a line: `DELETE /groups/7/roles → 200`. */
export const exchangeLine = ({ request, response, lost }: ReportedExchange): string =>
  `${shortLine(request.method, 20)} ${shortLine(request.path, 200)} → ` +
  `${response === null ? `no answer (${shortLine(lost ?? 'lost', 80)})` : response.status}`;
