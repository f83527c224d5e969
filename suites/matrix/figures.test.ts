import type { Fault } from '../../reference/types';
import type { Alarms } from './alarms';
import { figuresOf, isClean } from './figures';
import type { Kill } from './kill';

const fault: Fault = { name: 'f', title: 'A fault', kind: 'exchange', breaks: ['delete.gone'] };
const killed = (found: readonly string[]): Kill => ({
  fault: 'f',
  kind: 'exchange',
  found,
  byBreaks: found.includes('delete.gone'),
  requests: 9,
  profile: 'quick',
  stopped: null,
});
const quiet: Alarms = {
  variants: [],
  failed: [],
  suspicions: [],
  unverified: [],
  leftBehind: [],
  notRestored: [],
  stopped: null,
  requests: 9,
};

test.each([
  ['every fault found and no alarm', [killed(['delete.gone'])], [quiet], true],
  ['a fault that nothing found', [killed([])], [quiet], false],
  ['a fault that was not run', [], [quiet], false],
  ['an alarm', [killed(['delete.gone'])], [quiet, { ...quiet, failed: ['list.shape: wrong'] }], false],
  [
    'a must rule not verified',
    [killed(['delete.gone'])],
    [{ ...quiet, unverified: ['update.held is not verified: no user'] }],
    false,
  ],
  ['a role left behind', [killed(['delete.gone'])], [{ ...quiet, leftBehind: ['7 (x): 500'] }], false],
])('whether a matrix with %s is clean', (_, kills, unfaulted, clean) => {
  expect(isClean(figuresOf('c', [fault], kills, unfaulted))).toBe(clean);
});
