import { colors } from './colors';
import { evidence } from './evidence';
import { layout } from './layout';
import { print } from './print';
import { race } from './race';
import { verdicts } from './verdicts';

/** The style of a page; on paper `left` and `right` stand at the head of every sheet. */
export const pageStyle = (left: string, right: string): string =>
  colors + layout + verdicts + evidence + race + print(left, right);
