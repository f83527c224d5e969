import type { OutgoingRequest, Outcome, Send } from '../../model/exchange';
import type { Reference, Switches } from '../../reference/types';
import { lengthenedToken, recasedToken, shortenedToken } from '../../targets/auth/tokensLike';
import { reach } from '../../targets/reach';
import { atUrl } from '../../targets/transports/http';

export interface Server {
  readonly send: Send;
  close(): Promise<void>;
}

/**
 * `inject`: in process and without a socket, a fraction of the time. `socket`: over the loopback interface, as a user
 * would.
 */
export type Way = 'inject' | 'socket';

/** Starts an embedded server. */
export async function openServer(reference: Reference, switches: Switches, way: Way): Promise<Server> {
  const app = reference.create(switches);
  if (way === 'inject') {
    await app.ready();
    return {
      send: (request) => inject(app, reference, request),
      close: async () => {
        await app.close();
      },
    };
  }
  const { account } = reference;
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const target = reach(atUrl(address + reference.basePath), {
    token: account.token,
    limitedToken: { token: account.limitedToken, lacks: [] },
    headers: {},
    timeoutMs: answerWithinMs,
    bodyCapBytes: 2 ** 20,
  });
  return {
    send: (request) => patiently(() => target.send(request)),
    close: async () => {
      await target.close();
      await app.close();
    },
  };
}

const answerWithinMs = 2_000;

/** A limiter of the embedded server asks to come again at once. */
async function patiently(send: () => Promise<Outcome>): Promise<Outcome> {
  const outcome = await send();
  return outcome.kind === 'response' && outcome.response.status === 429 ? patiently(send) : outcome;
}

async function inject(
  app: ReturnType<Reference['create']>,
  reference: Reference,
  request: OutgoingRequest,
): Promise<Outcome> {
  const token = tokenFor(reference, request.credential);
  const answered = app
    .inject({
      method: request.method as 'GET',
      url: reference.basePath + request.path,
      headers: { ...request.headers, ...(token === null ? {} : { authorization: `Bearer ${token}`.trim() }) },
      ...(request.body === undefined ? {} : { payload: request.body }),
    })
    .catch(() => 'reset' as const);
  const response = await orTimeout(answered);
  if (typeof response === 'string')
    return {
      kind: 'lost',
      reason: response,
      detail: response === 'reset' ? 'the connection was closed' : 'no answer came',
    };
  if (response.statusCode === 429) return inject(app, reference, request);
  return {
    kind: 'response',
    response: {
      status: response.statusCode,
      body: response.body,
      bodyBytes: response.rawPayload.length,
      truncated: false,
      headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
    },
  };
}

async function orTimeout<T>(answered: Promise<T>): Promise<T | 'timeout'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), answerWithinMs);
  });
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}

function tokenFor({ account }: Reference, credential: OutgoingRequest['credential']): string | null {
  switch (credential) {
    case 'main':
      return account.token;
    case 'limited':
      return account.limitedToken;
    case 'near':
      return `${account.token.slice(0, -1)}${account.token.endsWith('x') ? 'y' : 'x'}`;
    case 'shortened':
      return shortenedToken(account.token);
    case 'lengthened':
      return lengthenedToken(account.token);
    case 'recased':
      return recasedToken(account.token);
    case 'empty':
      return '';
    case 'wrong':
      return 'wrong-token-0000';
    case 'none':
      return null;
  }
}
