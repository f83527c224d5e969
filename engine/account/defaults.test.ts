import type { OpenLoan } from '../../model/loan';
import {
  defaultsBorrowed,
  defaultsReturned,
  defaultsStuck,
  movingBegins,
  movingEnds,
  newDefaults,
  soleIs,
  steeringBegins,
  steeringEnds,
  turnedAside,
} from './defaults';

const loan = { entry: 1 } as OpenLoan;

test('roles are turned aside for one that stands alone, and given back', () => {
  const defaults = newDefaults();
  turnedAside(defaults, loan);
  soleIs(defaults, 'made');
  expect(defaults.steered).toBeNull();
  steeringBegins(defaults, '7');
  turnedAside(defaults, loan);
  soleIs(defaults, 'made');
  expect(defaults.steered).toEqual({ sole: '7', aside: [loan], madeOf: 'made' });
  soleIs(defaults, undefined);
  expect(defaults.steered?.madeOf).toBeUndefined();
  steeringEnds(defaults);
  expect(defaults.steered).toBeNull();
});

test('the defaults that stood before are on loan from the first move to the end', () => {
  const defaults = newDefaults();
  movingBegins(defaults);
  defaultsBorrowed(defaults, [loan]);
  expect([defaults.moving, defaults.former]).toEqual([true, [loan]]);
  movingEnds(defaults);
  expect([defaults.moving, defaults.former]).toEqual([false, [loan]]);
  defaultsReturned(defaults);
  expect(defaults.former).toBeNull();
});

test('a default that cannot be given back is a reason to move none', () => {
  const defaults = newDefaults();
  defaultsStuck(defaults, 'why');
  expect(defaults.stuck).toBe('why');
});
