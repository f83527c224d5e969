import { nameOf, operationNamed } from '../../contract/questions';
import type { Json } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { readAnswer } from '../wire/answer';
import { compose } from '../wire/compose';
import { noteWrite, targetKey } from './holdings';
import type { Call } from '../language/case';
import type { CallRecord } from '../language/history';
import { characterFor } from './marks';
import type { ExchangeLabel } from '../ports';
import { adopt, createSent, presumeGone, renameSent } from './ownRoles';
import type { Session } from './session';
import { listedRole, listedRoles, written } from './snapshots';

/** Sends one call; journals creates before and learns of what was made and removed after. */
export async function perform(
  session: Session,
  call: Call,
  ids: Readonly<Record<string, Json>>,
  mark: string,
  caseId: string,
): Promise<Omit<CallRecord, 'stage'>> {
  const operation = operationNamed(session.contract, call.operation);
  const override = session.settings.overrides[call.operation];
  const { request, sent } = compose(call, operation, {
    ids,
    mark,
    character: () => characterFor(session, mark, namesSeen(session)),
    params: session.settings.params,
    headers: session.settings.headers,
    ...(override ? { override } : {}),
    nameAt: session.contract.role.nameAt,
    held: (role, pointer) =>
      ids[role] === undefined ? undefined : valueAt(listedRole(session.snapshots, ids[role]), pointer),
  });
  const creates = operation.plays === 'create' && request.method !== 'GET';
  if (creates) {
    const names = sent.map(({ item }) => nameOf(session.contract, item));
    createSent(session.ownRoles, mark, names);
  }
  if (operation.plays === 'update') renamesSent(session, call, ids, sent);
  const label: ExchangeLabel = { case: caseId, purpose: call.purpose, operation: call.operation };
  if (request.method !== 'GET') written(session.snapshots, creates ? [] : targetsOf(call, ids, sent));
  const exchange = await session.sender.send(request, label);
  const answer = readAnswer(exchange, operation);
  if (creates && answer.class === 'accepted') answer.items.forEach((item) => adopt(session.ownRoles, item));
  if (answer.class === 'accepted') noteWrite(session, call, ids, sent);
  // A refused bulk delete may have been carried out in part; the next look tells.
  if (
    operation.plays === 'delete' &&
    (answer.class === 'accepted' || answer.status === 404 || answer.status === 410 || sent.length > 1)
  )
    presumeGone(
      session.ownRoles,
      spokenOf(call, ids, sent),
      isPlain(call) && (answer.class !== 'refused' || sent.length === 1),
    );
  return { step: call, exchange, answer, sent };
}

function renamesSent(
  { contract, ownRoles }: Session,
  call: Call,
  ids: Readonly<Record<string, Json>>,
  sent: CallRecord['sent'],
): void {
  for (const { id, item } of sent) {
    const name = nameOf(contract, item);
    const role = ownRoles.roles.get(targetKey(call, ids, id));
    if (role && name !== '') renameSent(ownRoles, role, name);
  }
}

const namesSeen = ({ contract, snapshots }: Session): string[] =>
  [...listedRoles(snapshots).values()].map((item) => nameOf(contract, item));

/** Sent as the suite itself would, to its own tenant: a refusal then speaks of the role. */
const isPlain = ({ tenant, credential, raw }: Call): boolean =>
  tenant === undefined && (credential ?? 'main') === 'main' && raw === undefined;

/**
 * Ids that a call speaks of as the case knows them; undefined where it names a role in a way of its own, which may be
 * any.
 */
function targetsOf(
  call: Call,
  ids: Readonly<Record<string, Json>>,
  sent: CallRecord['sent'],
): readonly Json[] | undefined {
  const isOdd = [call.role, ...(call.items ?? []).map(({ role }) => role)].some(
    (one) => one !== undefined && typeof one !== 'string',
  );
  return isOdd ? undefined : spokenOf(call, ids, sent);
}

const spokenOf = ({ role }: Call, ids: Readonly<Record<string, Json>>, sent: CallRecord['sent']): readonly Json[] =>
  [...(typeof role === 'string' ? [ids[role]] : []), ...sent.map(({ id }) => id)].flatMap((id) => id ?? []);

/** Writes that may be in flight together: one where the target locks what is written to. */
export const writersAtOnce = ({ sender, settings }: Session): number =>
  sender.timesEach() > 1 ? 1 : settings.concurrency;
