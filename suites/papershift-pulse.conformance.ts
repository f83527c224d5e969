import { papershiftPulse } from '../reference/papershift-pulse';
import { conformance } from './jest/conformance';

conformance(papershiftPulse);
