import type { Contract, Statement } from '../../contract/types';
import type { CallRecord, History } from '../../engine/language/history';
import type { LawContext } from '../../engine/language/law';
import { historyOf } from '../../engine/testing/cases';
import { tinyContract } from '../../engine/testing/tinyContract';
import type { JsonObject } from '../../model/json';
import { partialCreates } from './partialCreates';

const says: Statement = { level: 'must', source: { kind: 'document', document: 'Tiny roles', section: '1' } };

/** The tiny contract, whose new roles may read and not write. */
function withDefaults(): Contract {
  const contract = tinyContract();
  const defaults: Readonly<Record<string, boolean>> = { '/limits/read': true, '/limits/write': false };
  return {
    ...contract,
    operations: contract.operations.map((operation) =>
      operation.plays !== 'create' || !operation.request
        ? operation
        : {
            ...operation,
            request: {
              ...operation.request,
              fields: operation.request.fields.map((field) =>
                defaults[field.pointer] === undefined
                  ? field
                  : { ...field, default: { value: defaults[field.pointer] ?? null, statement: says } },
              ),
            },
          },
    ),
  };
}

const context: LawContext = {
  contract: withDefaults(),
  seed: 1,
  enabledFeatures: [],
  disabledFeatures: [],
  foreign: {},
  params: {},
  learned: { keys: {}, builtIns: {}, builtInItems: {} },
};

function created(sent: JsonObject, made: JsonObject, status: 'accepted' | 'refused' = 'accepted'): History {
  const record: CallRecord = {
    step: { do: 'call', purpose: 'claim', operation: 'create', plays: 'create' },
    stage: { after: 0 },
    sent: [{ id: undefined, item: sent }],
    answer: { class: status, status: 201, body: made, items: [made], violations: [] },
    // The rule does not look at it.
    exchange: { id: 1 } as unknown as CallRecord['exchange'],
  };
  return historyOf('one', { calls: [record] });
}

const [check] = partialCreates(context);

test(
  'there is a rule for the object whose members have defaults, ' + 'suggested by what they are where nothing is sent',
  () => {
    expect(check?.rule).toMatchObject({ id: 'create.limits.partial', level: 'should' });
    expect(check?.cases.map(({ id }) => id)).toEqual(['create.limits.read.only', 'create.limits.write.only']);
  },
);

test('without such members there is none', () => {
  expect(partialCreates({ ...context, contract: tinyContract() })).toEqual([]);
});

test.each([
  [
    'the rest is as in a new role',
    { name: 'a', limits: { write: true } },
    { id: 1, limits: { read: true, write: true } },
    'pass',
  ],
  [
    'the rest is the least there is',
    { name: 'a', limits: { write: true } },
    { id: 1, limits: { read: false, write: true } },
    'fail',
  ],
  ['nothing of the object was sent', { name: 'a' }, { id: 1, limits: { read: false, write: false } }, 'silent'],
  ['the answer does not show the rest', { name: 'a', limits: { write: true } }, { id: 1 }, 'silent'],
] as const)('%s', (_, sent, made, verdict) => {
  expect(check?.judge(created(sent, made)).verdict).toBe(verdict);
});

test('a refusal says nothing: the object may be more than a create takes', () => {
  expect(check?.judge(created({ name: 'a', limits: { write: true } }, {}, 'refused')).verdict).toBe('silent');
});
