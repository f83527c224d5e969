import { answerFaults } from './answers';
import { authFaults } from './access';
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

/** The catalogue by area. */
export const areas = {
  name: nameFaults,
  readOnly: readOnlyFaults,
  scope: scopeFaults,
  default: defaultFaults,
  rights: rightsFaults,
  guards: guardFaults,
  delete: deleteFaults,
  list: listFaults,
  answers: answerFaults,
  requests: requestFaults,
  text: textFaults,
  createCrashes,
  updateCrashes,
  otherCrashes,
  auth: authFaults,
  races: raceFaults,
} as const;

export type Area = keyof typeof areas;
export type FaultOf<A extends Area> = (typeof areas)[A][number]['name'];
export type FaultName = FaultOf<Area>;

export const faults = Object.values(areas).flat();
