import { accessFaults } from './access';
import { answerFaults } from './answers';
import { builtInFaults } from './builtIns';
import { countFaults } from './counts';
import { crashFaults } from './crashes';
import { defaultFaults } from './defaults';
import { deleteFaults } from './deletes';
import { errorFaults } from './errors';
import { idFaults } from './ids';
import { isolationFaults } from './isolation';
import { mergeFaults } from './merges';
import { raceFaults } from './races';
import { readOnlyFaults } from './readOnly';
import { refusalFaults } from './refusals';
import { textFaults } from './text';
import { createValueFaults, updateValueFaults, valueFaults } from './values';
import { viewFaults } from './views';

/** The catalogue by theme. */
export const themes = {
  access: accessFaults,
  answers: answerFaults,
  errors: errorFaults,
  crashes: crashFaults,
  createValues: createValueFaults,
  updateValues: updateValueFaults,
  values: valueFaults,
  readOnly: readOnlyFaults,
  text: textFaults,
  merges: mergeFaults,
  defaults: defaultFaults,
  isolation: isolationFaults,
  refusals: refusalFaults,
  builtIns: builtInFaults,
  views: viewFaults,
  deletes: deleteFaults,
  counts: countFaults,
  ids: idFaults,
  races: raceFaults,
} as const;

export type Theme = keyof typeof themes;
export type FaultName = (typeof themes)[Theme][number]['name'];

/** Every way to be wrong that can be switched on. */
export const faults = Object.values(themes).flat();
