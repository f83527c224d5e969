import type { Finding, ReportedExchange } from '../../model/results';

/**
 * The exchange that broke the rule: the last claim; where its message names the status of an earlier one instead, that.
 * The last exchange where none is marked.
 */
export const claimOf = ({ exchanges, message }: Finding): ReportedExchange | undefined => {
  const claims = exchanges.filter(({ purpose }) => purpose === 'claim');
  const isNamed = ({ response }: ReportedExchange): boolean =>
    response !== null && new RegExp(`\\b${String(response.status)}\\b`).test(message);
  const last = claims.at(-1) ?? exchanges.at(-1);
  return last && isNamed(last) ? last : (claims.find(isNamed) ?? last);
};
