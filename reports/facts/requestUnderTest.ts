import type { Finding, ReportedExchange } from '../../model/results';

/**
 * The exchange whose request is under test. Where the finding does not name it, the last claim; where no exchange is a
 * claim, the last exchange; undefined without exchanges.
 */
export const requestUnderTest = ({ exchanges, test }: Finding): ReportedExchange | undefined =>
  exchanges.find(({ id }) => id === test) ??
  exchanges.findLast(({ purpose }) => purpose === 'claim') ??
  exchanges.at(-1);
