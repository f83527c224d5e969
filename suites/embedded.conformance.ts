import { allReferences } from '../reference/all';
import { conformance } from './jest/conformance';

allReferences.forEach((reference) => {
  conformance(reference);
});
