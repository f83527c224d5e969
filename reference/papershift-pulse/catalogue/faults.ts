import { answerFaults } from './answers';
import { authFaults } from './auth';
import { createCrashes, otherCrashes, updateCrashes } from './crashes';
import { defaultFaults } from './default';
import { deleteFaults } from './delete';
import { guardFaults } from './guards';
import { listFaults } from './list';
import { nameFaults } from './name';
import { raceFaults } from './races';
import { readOnlyFaults } from './read-only';
import { requestFaults } from './requests';
import { rightsFaults } from './rights';
import { scopeFaults } from './scope';
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
