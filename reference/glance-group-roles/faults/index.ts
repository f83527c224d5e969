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

/** The catalogue by theme. */
export const themes = {
  text: textFaults,
  unusualText: unusualTextFaults,
  names: nameFaults,
  settings: settingsFaults,
  users: userFaults,
  deletion: deletionFaults,
  video: videoFaults,
  access: accessFaults,
  ids: idFaults,
  bodies: bodyFaults,
  refusals: refusalFaults,
  answers: answerFaults,
  isolation: isolationFaults,
  races: raceFaults,
} as const;

export type Theme = keyof typeof themes;
export type FaultName = (typeof themes)[Theme][number]['name'];

/** Every way to be wrong that can be switched on. */
export const faults = Object.values(themes).flat();
