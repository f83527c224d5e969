import { MARK_PLACEHOLDER } from '../../../generators/values/mark';
import { cleanUp } from '../../account/cleanUp';
import { nextMark } from '../../account/marks';
import { preflight } from '../../run/preflight';
import { stateOf, untouched } from '../../testing/keptRun';
import { journalled, tinySession } from '../../testing/tinyRun';
import { tinyServer } from '../../testing/tinyServer';
import { newAttempt } from '../attempt';
import type { DeepWorld } from '../types';
import { race } from './race';
import { setUp } from './setUp';

test('the defaults of the account are on loan before a role is created that may take one', async () => {
  const server = tinyServer();
  const { journal, lines } = journalled();
  const session = tinySession(server, { ports: { journal } });
  await preflight(session);
  const roles = { A: { name: `${MARK_PLACEHOLDER} A`, is_default: true } };
  const sent = await setUp(
    { session, context: {} } as DeepWorld,
    race({ roles, defaults: ['A'], lanes: [] }),
    newAttempt('race'),
    nextMark(session),
  );
  expect(sent).toHaveLength(1);
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['borrow', 'borrow', 'intend', 'created']);
  // As after a kill in the middle: nothing but the loans and the roles is known.
  await cleanUp(session);
  expect(stateOf(server)).toBe(untouched());
  expect(lines.filter((line) => line.startsWith('returned'))).toHaveLength(2);
});
