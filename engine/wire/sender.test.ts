import type { Credential, Exchange, OutgoingRequest, Outcome } from '../../model/exchange';
import type { ExchangeLabel } from '../ports';
import type { RunStopped } from '../ports';
import { createSender } from './sender';
import { tinyPorts } from '../testing/tinyRun';

type Reply = number | 'lost';
const outcome = (reply: Reply): Outcome =>
  reply === 'lost'
    ? { kind: 'lost', reason: 'timeout', detail: 'no answer in time' }
    : { kind: 'response', response: { status: reply, headers: {}, body: '', bodyBytes: 0, truncated: false } };

const request = (path = '/x', credential: Credential = 'main'): OutgoingRequest => ({
  method: 'GET',
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
  const abort = new AbortController();
  const ports = tinyPorts(
    ({ path }) => {
      asked.push(path);
      return Promise.resolve(outcome(replies[Math.min(asked.length, replies.length) - 1] ?? 200));
    },
    {
      signal: abort.signal,
      clock: { nowMs: () => 0, sleep: (ms) => Promise.resolve(void slept.push(ms)) },
      onExchange: (exchange) => void seen.push(exchange),
    },
  );
  const sender = createSender(ports, () => request('/probe'));
  const send = (credential: Credential = 'main') => sender.send(request('/x', credential), label);
  const times = async (count: number, credential?: Credential): Promise<void> => {
    for (let turn = 0; turn < count; turn += 1) await send(credential);
  };
  return { asked, slept, seen, abort, sender, send, times };
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
  test('five in a row stop the run', async () => {
    const { times, send } = sending(401);
    await times(4);
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

  test('an accepted request starts the count again', async () => {
    const { times } = sending(401, 401, 401, 401, 200, 401, 401, 401, 401, 200);
    await expect(times(10)).resolves.toBeUndefined();
  });
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

  test.each([409, 429, 503, 'lost'] as const)(
    "%s is not repeated: it may have had its effect, or waiting is the target's affair",
    async (reply) => {
      const { send, asked } = sending(reply);
      await send();
      expect(asked).toHaveLength(1);
    },
  );
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
