import type { OutgoingRequest } from '../../model/exchange';
import type { Case } from '../language/case';
import { caseOf } from '../testing/cases';
import { keeping, stateOf, untouched } from '../testing/keptRun';
import { journalled, runTiny } from '../testing/tinyRun';
import { tinyServer } from '../testing/tinyServer';

/** Runs a case and interrupts it once such a request was answered. */
async function interruptedAfter(one: Case, moment: (request: OutgoingRequest) => boolean) {
  const server = tinyServer();
  const controller = new AbortController();
  const { journal, lines } = journalled();
  const outcome = await runTiny([keeping([one]).law], server, {
    ports: {
      journal,
      signal: controller.signal,
      send: async (request) => {
        const answer = await server.send(request);
        if (moment(request)) controller.abort();
        return answer;
      },
    },
  });
  return { server, outcome, lines };
}

const claim = { do: 'call', purpose: 'claim', operation: 'update', plays: 'update' } as const;
const changing =
  (name: RegExp) =>
  (request: OutgoingRequest): boolean =>
    request.method === 'PUT' && name.test(`${request.path} ${request.body ?? ''}`);

test.each([
  [
    'a change of a built-in role',
    caseOf('owner', {
      given: { roles: { S: { kind: 'built-in', label: 'owner' } } },
      steps: [
        { ...claim, role: 'S', items: [{ item: { colour: 'blue' } }] },
        { do: 'look' },
        { ...claim, role: 'S', items: [{ item: { colour: 'green' } }] },
      ],
    }),
    changing(/roles\/1 .*blue/),
  ],
  [
    'the steering of defaults',
    caseOf('sole', {
      given: { roles: { A: { kind: 'own', item: { is_default: true } } }, sole: 'A' },
      alone: true,
      expects: 'refused',
      steps: [{ ...claim, role: 'A', items: [{ item: { is_default: false } }] }],
    }),
    changing(/roles\/[13] .*"is_default":false/),
  ],
  [
    'the assigning of users',
    caseOf('held', {
      given: { roles: { A: { kind: 'own' } }, holders: { A: 2 } },
      steps: [{ do: 'look' }],
      seesUsers: true,
    }),
    changing(/users\/u1/),
  ],
])('%s that is cut short leaves the account as it was', async (_, one, moment) => {
  const { server, outcome, lines } = await interruptedAfter(one, moment);
  expect(outcome.stopped?.reason).toBe('interrupted');
  expect(server.asked.some(moment)).toBe(true);
  expect(stateOf(server)).toBe(untouched());
  expect(outcome.cleanUp).toMatchObject({ leftBehind: [], notRestored: [] });
  expect(lines.filter((line) => line.startsWith('returned: ')).length).toBe(
    lines.filter((line) => line.startsWith('borrow ')).length,
  );
});
