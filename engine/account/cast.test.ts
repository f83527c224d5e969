import type { Json, JsonObject } from '../../model/json';
import type { CallRecord } from '../language/history';
import { tinySession } from '../testing/tinyRun';
import { tinyServer } from '../testing/tinyServer';
import { bindCreated, newCast } from './cast';
import { foundThere } from './ownRoles';

/** A create that sent these names and was answered with these items. */
const createOf = (sent: readonly string[], items: readonly JsonObject[]): Pick<CallRecord, 'answer' | 'sent'> => ({
  sent: sent.map((name) => ({ id: undefined, item: { name } })),
  answer: { class: 'accepted', status: 201, body: undefined, items, violations: [] },
});

const boundTo = (
  names: readonly string[],
  record: Pick<CallRecord, 'answer' | 'sent'>,
): Readonly<Record<string, Json>> => {
  const cast = newCast();
  bindCreated(tinySession(tinyServer()), cast, names, record);
  return cast.ids;
};

describe('which role a create made for which name', () => {
  test('is told by the name that was sent, in whatever order the answer comes', () => {
    const items = [
      { id: 12, name: 'two' },
      { id: 11, name: ' one ' },
    ];
    expect(boundTo(['A', 'B'], createOf(['one', 'two'], items))).toEqual({ A: 11, B: 12 });
  });

  test('is told by its place where names tell nothing', () => {
    const items = [
      { id: 11, name: 'same' },
      { id: 12, name: 'same' },
    ];
    expect(boundTo(['A', 'B'], createOf(['same', 'same'], items))).toEqual({ A: 11, B: 12 });
  });

  test('is not guessed where the answer holds fewer roles than were sent', () => {
    expect(boundTo(['A', 'B'], createOf(['one', 'two'], [{ id: 11, name: 'three' }]))).toEqual({});
  });
});

test('a role that was there before the run plays no part that a create is for', () => {
  const session = tinySession(tinyServer());
  foundThere(session.ownRoles, new Set(['3']));
  const cast = newCast();
  bindCreated(session, cast, ['A'], createOf(['one'], [{ id: 3, name: 'one' }]));
  expect(cast.ids).toEqual({});
});
