import type { Scenario } from '../scenario';
import { coercing } from './coercing';
import { colleagues } from './colleagues';
import { fullDisk } from './fullDisk';
import { hostile } from './hostile';
import { interrupted } from './interrupted';
import { limits } from './limits';
import { lost } from './lost';
import { secrets } from './secrets';

/** Everything that a run must withstand. */
export const scenarios: readonly Scenario[] = [
  ...interrupted,
  fullDisk,
  ...colleagues,
  coercing,
  ...limits,
  ...lost,
  secrets,
  hostile,
];
