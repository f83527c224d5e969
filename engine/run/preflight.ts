import { operationFor } from '../../contract/questions';
import type { Exchange } from '../../model/exchange';
import { look, takeSnapshot } from '../account/look';
import { foundThere } from '../account/ownRoles';
import type { Session } from '../account/session';
import { snapshotTaken } from '../account/snapshots';
import { caseOf, firstListId } from '../language/caseOf';
import type { AnswerClass, History, Look } from '../language/history';
import { RunStopped } from '../ports';
import { readAnswer } from '../wire/answer';
import { listRequest } from '../wire/requests';

/** Reads the list once, with the right token. Throws RunStopped where nothing can come of the run. */
export async function preflight(session: Session): Promise<void> {
  // No role that is there before the run is ours, whatever its name says.
  foundThere(session.ownRoles, { has: () => true });
  const first = await takeSnapshot(session, { show: [], users: [] }, firstListId);
  foundThere(session.ownRoles, new Set(first.list?.items.keys() ?? []));
  const exchange = first.reads[0]?.exchange;
  if (!exchange || first.list) return;
  const { method, path } = listRequest(session);
  const asked = `${method} ${path}`;
  if (classOfAnswer(session, asked, exchange) === 'server-error') await readAgain(session, first, asked);
}

/** What the first list was answered. Throws RunStopped for all but success and a server error. */
function classOfAnswer(session: Session, asked: string, exchange: Exchange): AnswerClass {
  if (exchange.outcome.kind === 'lost')
    throw new RunStopped('unreachable', `${asked} got no answer: ${exchange.outcome.detail}`);
  const { status, headers } = exchange.outcome.response;
  const answered = `${asked} answered ${String(status)}`;
  if (status === 401 || status === 403)
    throw new RunStopped(
      'credentials',
      `${answered} to the token; nothing can be tested without one that may list roles ` +
        '(ROLECALL_TOKEN, --token-env or token in the configuration)',
    );
  const answer = readAnswer(exchange, operationFor(session.contract, 'list'));
  const type = headers['content-type'] ?? 'no content type';
  // JSON that cannot be parsed is a mistake of the API, and the rule of the shape says so.
  if (answer.body === undefined && !/json/i.test(type))
    throw new RunStopped(
      'not-an-api',
      `${answered} with ${type} instead of JSON; is the URL the server part of the contract's paths?`,
    );
  if (answer.class !== 'accepted' && answer.class !== 'server-error')
    throw new RunStopped(
      'not-an-api',
      `${answered}; expected a list of roles. Check --url, --param and operations.list in the configuration`,
    );
  return answer.class;
}

/** The list answers a server error each time. Nothing can be tested, but its own rules can be judged. */
export class ListFails extends RunStopped {
  constructor(
    message: string,
    readonly looks: readonly Look[],
  ) {
    super('not-an-api', message);
  }
}

async function readAgain(session: Session, first: Look, asked: string): Promise<void> {
  const second = await look(session, { show: [], users: [] }, firstListId);
  if (!second.list)
    throw new ListFails(`${asked} answered with a server error twice; without a list nothing else can be tested`, [
      first,
      second,
    ]);
  snapshotTaken(session.snapshots, second);
  foundThere(session.ownRoles, new Set(second.list.items.keys()));
}

/** The first snapshot as a history, which passive laws judge like any other. */
export const preflightHistory = (look: Look): History => ({
  case: caseOf({ id: firstListId, purpose: 'first-list', what: 'first list', tier: 'quick' }),
  ids: {},
  users: [],
  own: new Set(),
  looks: [look],
  calls: [],
  touchedByOthers: new Set(),
  control: 'none',
  problem: null,
});
