import type { Fault } from '../../types';
import { accessFaults } from './access';
import { answerFaults } from './answers';
import { bodyFaults } from './bodies';
import { deletionFaults } from './deletion';
import { idFaults } from './ids';
import { isolationFaults } from './isolation';
import { nameFaults } from './names';
import { raceFaults } from './races';
import { refusalFaults } from './refusals';
import { settingsFaults } from './settings';
import { textFaults } from './text';
import { unusualTextFaults } from './unusualText';
import { userFaults } from './users';
import { videoFaults } from './video';

const CATALOGUE = [
  ...textFaults,
  ...unusualTextFaults,
  ...nameFaults,
  ...settingsFaults,
  ...userFaults,
  ...deletionFaults,
  ...videoFaults,
  ...accessFaults,
  ...idFaults,
  ...bodyFaults,
  ...refusalFaults,
  ...answerFaults,
  ...isolationFaults,
  ...raceFaults,
] as const;

/** Every fault that can be switched on. */
export type FaultName = (typeof CATALOGUE)[number]['name'];
export const FAULTS: readonly Fault[] = CATALOGUE.map((fault) => ({ ...fault, breaks: [...new Set(fault.breaks)] }));
