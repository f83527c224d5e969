import type { Credential, Exchange, OutgoingRequest, Outcome, SendHints } from '../../model/exchange';
import type { ExchangeLabel } from '../ports';
import type { RunStopped } from '../ports';
import { createSender } from './sender';
import { tinyPorts } from '../testing/tinyRun';

type Reply =
  number | 'lost' | 'reset' | 'refused' | { readonly status: number; readonly headers: Record<string, string> };
const outcome = (reply: Reply): Outcome =>
  typeof reply === 'string'
    ? { kind: 'lost', reason: reply === 'lost' ? 'timeout' : reply, detail: 'no answer in time' }
    : typeof reply === 'object'
      ? { kind: 'response', response: { ...reply, body: '', bodyBytes: 0, truncated: false } }
      : { kind: 'response', response: { status: reply, headers: {}, body: '', bodyBytes: 0, truncated: false } };

const request = (path = '/x', credential: Credential = 'main', method = 'PUT'): OutgoingRequest => ({
  method,
  path,
  headers: {},
  credential,
});
const label: ExchangeLabel = { case: 'c', purpose: 'claim', operation: 'list' };

/** Answers one after the other; the last one again and again. */
function sending(...replies: readonly Reply[]) {
  const asked: string[] = [];
  const slept: number[] = [];
  const seen: Exchange[] = [];
  const hints: (SendHints | undefined)[] = [];
  const abort = new AbortController();
  const ports = tinyPorts(
    ({ path }, hint) => {
      asked.push(path);
      hints.push(hint);
      return Promise.resolve(outcome(replies[Math.min(asked.length, replies.length) - 1] ?? 200));
    },
    {
      signal: abort.signal,
      clock: {
        nowMs: () => slept.reduce((sum, ms) => sum + ms, 0),
        sleep: (ms) => Promise.resolve(void slept.push(ms)),
      },
      onExchange: (exchange) => void seen.push(exchange),
    },
  );
  const sender = createSender(ports, () => request('/probe'));
  const send = (credential: Credential = 'main') => sender.send(request('/x', credential), label);
  const times = async (count: number, credential?: Credential): Promise<void> => {
    for (let turn = 0; turn < count; turn += 1) await send(credential);
  };
  const read = () => sender.send(request('/x', 'main', 'GET'), label);
  return { asked, slept, seen, hints, abort, sender, send, read, times };
}

const stopped = (reason: string) => expect.objectContaining({ reason }) as RunStopped;

describe('silences', () => {
  test('after three in a row one probe is sent; silent too, the run stops', async () => {
    const { times, send, asked } = sending('lost');
    await times(2);
    expect(asked).toEqual(['/x', '/x']);
    await expect(send()).rejects.toEqual(stopped('unreachable'));
    expect(asked).toEqual(['/x', '/x', '/x', '/probe']);
  });

  test('the probe answered, the run goes on and counts from the start', async () => {
    const { times, asked } = sending('lost', 'lost', 'lost', 200, 'lost', 'lost', 200);
    await expect(times(6)).resolves.toBeUndefined();
    expect(asked.filter((path) => path === '/probe')).toHaveLength(1);
  });

  test('an answer between them, be it an error, starts the count again', async () => {
    const { times, asked } = sending('lost', 'lost', 500, 'lost', 'lost', 200);
    await times(6);
    expect(asked).not.toContain('/probe');
  });
});

describe('401 to the token', () => {
  test('after a success one is enough to ask the list; refused too, the run stops', async () => {
    const { send, asked } = sending(200, 401);
    await send();
    await expect(send()).rejects.toEqual(stopped('credentials'));
    expect(asked).toEqual(['/x', '/x', '/probe']);
  });

  test('a list that is still served clears the server: it answers 401 to that one request', async () => {
    const { times, asked } = sending(200, 401, 200, 401, 200, 401, 200);
    await expect(times(5)).resolves.toBeUndefined();
    expect(asked.filter((path) => path === '/probe')).toHaveLength(1);
  });

  test('without a success before, five in a row are asked about', async () => {
    const { times, send, asked } = sending(401);
    await times(4);
    expect(asked).not.toContain('/probe');
    await expect(send()).rejects.toEqual(stopped('credentials'));
  });

  test('where credentials are what is tried it never does', async () => {
    const { times } = sending(401);
    await expect(times(20, 'wrong')).resolves.toBeUndefined();
  });

  test('strangers in between neither count nor start the count again', async () => {
    const { times, send } = sending(401);
    await times(4);
    await times(3, 'none');
    await expect(send()).rejects.toEqual(stopped('credentials'));
  });
});

describe('a read whose answer was lost', () => {
  test('goes again on a fresh connection, and each time is counted', async () => {
    const { read, asked, hints, sender } = sending('reset', 'reset', 200);
    expect(await read()).toMatchObject({ id: 3, outcome: { response: { status: 200 } } });
    expect([asked.length, sender.sent()]).toEqual([3, 3]);
    expect(hints.map((hint) => hint?.fresh ?? false)).toEqual([false, true, true]);
  });

  test('three times at most, twice after a timeout', async () => {
    const dropped = sending('reset');
    await expect(dropped.read()).rejects.toEqual(stopped('unreachable'));
    expect(dropped.asked).toEqual(['/x', '/x', '/x', '/probe']);
    const hanging = sending('lost');
    await hanging.read();
    expect(hanging.asked).toEqual(['/x', '/x']);
  });

  test('a write does not: it may have had its effect', async () => {
    const { send, asked } = sending('reset', 200);
    expect(await send()).toMatchObject({ outcome: { kind: 'lost' } });
    expect(asked).toHaveLength(1);
  });
});

describe('a target that is not there yet', () => {
  test('is asked once more after a second', async () => {
    const { read, slept } = sending('refused', 200);
    expect(await read()).toMatchObject({ id: 2, outcome: { kind: 'response' } });
    expect(slept).toEqual([1000]);
  });

  test('later on nobody waits for it', async () => {
    const { read, slept } = sending(200, 'refused');
    await read();
    expect(await read()).toMatchObject({ outcome: { kind: 'lost' } });
    expect(slept).toEqual([]);
  });
});

describe('a pause that the target asks for', () => {
  const busy = (headers: Record<string, string>, status = 429): Reply => ({ status, headers });

  test('is kept, and the request goes again', async () => {
    const { send, slept, sender } = sending(busy({ 'retry-after': '7' }), 201);
    expect(await send()).toMatchObject({ outcome: { response: { status: 201 } } });
    expect([slept, sender.sent()]).toEqual([[7000], 2]);
  });

  test('grows where the target does not say how long, and the fifth refusal is handed on', async () => {
    const { send, slept } = sending(429);
    expect(await send()).toMatchObject({ id: 5, outcome: { response: { status: 429 } } });
    expect(slept).toEqual([1000, 2000, 4000, 8000]);
  });

  test('of more than a minute ends the run at once: it is neither kept nor broken', async () => {
    const { send, asked, slept } = sending(busy({ 'retry-after': '3600' }));
    await expect(send()).rejects.toEqual(stopped('refusing'));
    expect([asked.length, slept]).toEqual([1, []]);
  });

  test('a target that refuses everything for a minute refuses for good', async () => {
    const { send } = sending(busy({ 'retry-after': '25' }, 503));
    await expect(send()).rejects.toEqual(stopped('refusing'));
  });

  test('clean-up waits half a minute at most and hands the refusal on', async () => {
    const { send, sender, slept } = sending(busy({ 'retry-after': '20' }));
    sender.startCleanUp();
    expect(await send()).toMatchObject({ outcome: { response: { status: 429 } } });
    expect(await send()).toMatchObject({ outcome: { response: { status: 429 } } });
    expect(slept).toEqual([20_000]);
  });

  test('holds when the answer was a success that used up the limit', async () => {
    const { send, slept } = sending(busy({ 'ratelimit-remaining': '0', 'ratelimit-reset': '3' }, 200), 200);
    await send();
    expect(slept).toEqual([3000]);
    await send();
    expect(slept).toEqual([3000]);
  });
});

test('a read that met 503 without Retry-After goes again once, a write does not', async () => {
  const reading = sending(503, 200);
  expect(await reading.read()).toMatchObject({ outcome: { response: { status: 200 } } });
  const writing = sending(503, 200);
  expect(await writing.send()).toMatchObject({ outcome: { response: { status: 503 } } });
});

describe('423', () => {
  test('is repeated after a little longer each time, until something else comes', async () => {
    const { send, asked, slept } = sending(423, 423, 423, 200);
    expect(await send()).toMatchObject({ outcome: { response: { status: 200 } } });
    expect(asked).toHaveLength(4);
    expect(slept).toEqual([10, 20, 30]);
  });

  test('is not repeated for ever', async () => {
    const { send, asked } = sending(423);
    expect(await send()).toMatchObject({ outcome: { response: { status: 423 } } });
    expect(asked).toHaveLength(6);
  });

  test.each([409, 503, 'lost'] as const)('%s to a write is not repeated: it may have had its effect', async (reply) => {
    const { send, asked } = sending(reply);
    await send();
    expect(asked).toHaveLength(1);
  });
});

describe('an abort', () => {
  test('stops the run before the next request', async () => {
    const { send, abort, asked } = sending(200);
    await send();
    abort.abort();
    await expect(send()).rejects.toEqual(stopped('interrupted'));
    expect(asked).toHaveLength(1);
  });

  test('does not stop clean-up, nor do silences and denials there', async () => {
    const { times, abort, sender, asked } = sending('lost', 'lost', 'lost', 'lost', 401);
    sender.startCleanUp();
    abort.abort();
    await expect(times(12)).resolves.toBeUndefined();
    expect(asked).not.toContain('/probe');
  });
});

test('exchanges are numbered from 1, counted with probe and repeats, and told one by one', async () => {
  const { times, sender, seen } = sending('lost', 'lost', 'lost', 200, 423, 200);
  await times(4);
  expect(seen.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(sender.sent()).toBe(6);
});

test('requests in flight together have lanes of their own, and a lane is used again', async () => {
  const { sender, seen } = sending(200);
  await Promise.all([sender.send(request(), label), sender.send(request(), label)]);
  await sender.send(request(), label);
  expect(seen.map(({ lane }) => lane).sort()).toEqual([0, 0, 1]);
});
