import { caseOf } from '../testing/cases';
import type { Call, Case } from './case';
import { needInWords, needsOf } from './needs';

const call = (plays: Call['plays'], more: Partial<Call> = {}): Call => ({
  do: 'call',
  purpose: 'claim',
  operation: 'the-operation',
  plays,
  role: 'S',
  ...more,
});
const owner = { roles: { S: { kind: 'built-in', label: 'owner' } } } as const;
const standing = { roles: { S: { kind: 'standing', builtIn: true } }, sole: 'S' } as const;
const needs = (more: Partial<Case>): string[] => needsOf(caseOf('a', more)).map(needInWords);

test.each<[string, Partial<Case>, string[]]>([
  ['a plain case nothing', {}, []],
  [
    'a change of a built-in role its permit',
    { given: owner, steps: [call('update')] },
    ['needs --permit change-existing'],
  ],
  [
    'a change that must be refused the permit to probe',
    { given: owner, steps: [call('update')], expects: 'refused' },
    ['needs --permit probe-existing'],
  ],
  [
    'an element of a bulk request counts too',
    { given: owner, steps: [call('update', { items: [{ role: 'S', item: {} }] })] },
    ['needs --permit change-existing'],
  ],
  ['a delete of a built-in role its permit', { given: owner, steps: [call('delete')] }, ['needs --permit disposable']],
  ['a look at a built-in role none', { given: owner, steps: [call('show')] }, []],
  [
    'the last default role two',
    { given: standing, steps: [call('update')], expects: 'any' },
    ['needs --permit default-role', 'needs --permit probe-existing'],
  ],
  [
    'users as many as are moved',
    { given: { roles: {}, holders: { A: 2 }, spareUsers: 1 } },
    ['needs 3 users to assign (--user ID)'],
  ],
  [
    'a stranger with too little right a token',
    { steps: [call('list', { credential: 'limited' })] },
    ['needs a token with too little right (ROLECALL_LIMITED_TOKEN)'],
  ],
  [
    'and what the case says itself, once',
    {
      given: owner,
      steps: [call('delete')],
      needs: [
        { kind: 'permit', name: 'disposable' },
        { kind: 'foreign', parameter: 'team_id' },
      ],
    },
    ['needs --permit disposable', 'needs a foreign team_id (--foreign team_id=…)'],
  ],
])('%s', (_, more, wanted) => {
  expect(needs(more)).toEqual(wanted);
});
