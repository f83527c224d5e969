import { accessFaults } from './access';
import { answerFaults } from './answers';
import { createCrashes, otherCrashes, updateCrashes } from './crashes';
import { defaultFaults } from './defaults';
import { deleteFaults } from './deletes';
import { guardFaults } from './guards';
import { listFaults } from './lists';
import { nameFaults } from './names';
import { raceFaults } from './races';
import { readOnlyFaults } from './readOnly';
import { requestFaults } from './requests';
import { rightsFaults } from './rights';
import { scopeFaults } from './scopes';
import { textFaults } from './text';

/** The catalogue by theme. */
export const themes = {
  names: nameFaults,
  readOnly: readOnlyFaults,
  scopes: scopeFaults,
  defaults: defaultFaults,
  rights: rightsFaults,
  guards: guardFaults,
  deletes: deleteFaults,
  lists: listFaults,
  answers: answerFaults,
  requests: requestFaults,
  text: textFaults,
  createCrashes,
  updateCrashes,
  otherCrashes,
  access: accessFaults,
  races: raceFaults,
} as const;

export type Theme = keyof typeof themes;
export type FaultName = (typeof themes)[Theme][number]['name'];

/** Every way to be wrong that can be switched on. */
export const faults = Object.values(themes).flat();
