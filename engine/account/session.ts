import type { Contract, Operation } from '../../contract/types';
import type { Json, JsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { readAnswer } from '../wire/answer';
import type { Override } from '../wire/compose';
import { compose } from '../wire/compose';
import { noteWrite, targetKey } from './holdings';
import type { Call } from '../language/case';
import type { CallRecord } from '../language/history';
import { idKey } from '../language/history';
import { freeCharacter } from '../wire/markCharacter';
import type { ExchangeLabel, Ports } from '../ports';
import type { Sender } from '../wire/sender';
import { listedRole, listedRoles, type Snapshots, written } from './snapshots';
import type { Former } from './users';

export interface Steered {
  readonly sole: string;
  readonly aside: readonly { readonly id: Json; readonly entry: number }[];
  /**
   * What the role was made of, as JSON, while it is as it was made: then the next case that wants such a role takes it.
   */
  madeOf?: string | undefined;
}

/** A role that this run created and that is, as far as is known, alive. */
export interface OwnRole {
  readonly id: Json;
  readonly key: string;
  name: string;
  /** Its delete was answered with success; the next look tells. */
  presumedGone: boolean;
  /** That is not certain: the delete was refused in a bulk request, or was not a plain one. */
  perhapsGone?: boolean;
  /** In use by a case, or not to be lent again. */
  lent: boolean;
  spoilt: boolean;
  /** A case failed on it: it goes at once. */
  poisoned?: boolean;
  /** Made for the role of this name in a case that is seen again. */
  meantFor?: string | undefined;
  /** How often its delete was refused, by itself or together with others. */
  refusedDeletes?: number;
  /** Stands beside others in bulk requests of several cases at once. */
  filler: boolean;
  /** How many cases share it at the moment. */
  sharers: number;
  /** What the create that made it carried. */
  made: JsonObject;
  /** What accepted writes gave it. */
  holds: JsonObject;
  /** Operations that were accepted about it. */
  readonly touchedBy: Set<string>;
}

export interface SessionSettings {
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, Override>>;
  readonly users: readonly string[];
  /** What may be touched besides roles of the run. */
  readonly permits: readonly string[];
  readonly enabledFeatures: readonly string[];
  readonly concurrency: number;
  readonly maxLiveRoles: number;
  readonly settleMs: number;
}

/** Everything a run knows while it runs. One per run, handed down; the only place that changes. */
export interface Session {
  readonly contract: Contract;
  readonly settings: SessionSettings;
  readonly sender: Sender;
  readonly ports: Ports;
  /** 12 characters that every name of this run carries. */
  readonly runMark: string;
  /** Live own roles by id key. */
  readonly own: Map<string, OwnRole>;
  /** Ids that were there before the run: never ours, whatever their names say later. */
  before?: Pick<ReadonlySet<string>, 'has'> | undefined;
  /** Every id that was ever ours. */
  readonly everOwn: Set<string>;
  /** Journal entries of creates whose role is not known yet, by the name that was sent. */
  readonly intended: Map<string, number>;
  created: number;
  deleted: number;
  nonce: number;
  /** What stood for a mark in texts too short for it, by that mark. */
  readonly characters: Map<string, string>;
  /**
   * Shifts the values that new roles of the pool get, so that a case which is run again meets other ones. Default: 0.
   */
  valuesAhead?: number;
  /** Whether a create with every plain field is taken; null until tried. */
  fullCreateWorks: boolean | null;
  /** What a role that was created with a name alone was seen to hold. */
  newRole?: JsonObject | undefined;
  readonly snapshots: Snapshots;
  /** What leased users held before the run, by user id. */
  readonly formers: Map<string, Former>;
  readonly usersBusy: Set<string>;
  /** Roles that are not ours and were turned aside so that one role alone keeps `atLeast`. */
  steered: Steered | null;
  /** Roles, not ours, that kept `atLeast` before any of it was touched, each with its entry in the journal. */
  formerKeepers?: readonly { readonly id: Json; readonly name: string; readonly entry: number }[] | undefined;
  /** Why no default may be moved, though it is permitted. */
  stuckDefaults?: string | undefined;
  readonly leftBehind: { id: string; name: string; why: string }[];
  readonly notRestored: string[];
}

/** A mark of 16 characters: the run's and a number of its own. */
export function nextMark(session: Session): string {
  session.nonce += 1;
  return session.runMark + session.nonce.toString(36).padStart(4, '0');
}

export const operationNamed = (contract: Contract, name: string): Operation => {
  const found = contract.operations.find((operation) => operation.name === name);
  if (!found) throw new Error(`contract ${contract.id} has no operation ${name}`);
  return found;
};

/** Sends one call; journals creates before and learns of what was made and removed after. */
export async function perform(
  session: Session,
  call: Call,
  ids: Readonly<Record<string, Json>>,
  mark: string,
  caseId: string,
): Promise<Omit<CallRecord, 'look'>> {
  const operation = operationNamed(session.contract, call.operation);
  const override = session.settings.overrides[call.operation];
  const { request, sent } = compose(call, operation, {
    ids,
    mark,
    character: () => freeCharacter(mark, session.characters, namesSeen(session)),
    params: session.settings.params,
    headers: session.settings.headers,
    ...(override ? { override } : {}),
    nameAt: session.contract.role.nameAt,
    held: (role, pointer) =>
      ids[role] === undefined ? undefined : valueAt(listedRole(session.snapshots, ids[role]), pointer),
  });
  const creates = operation.plays === 'create' && request.method !== 'GET';
  const names = sent.map(({ item }) => nameOf(session.contract, item));
  const entries = creates ? names.map((name) => session.ports.journal.intend({ mark, name })) : [];
  names.forEach((name, index) => {
    const entry = entries[index];
    if (entry !== undefined) session.intended.set(name, entry);
  });
  if (operation.plays === 'update') journalNames(session, call, ids, sent);
  const label: ExchangeLabel = { case: caseId, purpose: call.purpose, operation: call.operation };
  if (request.method !== 'GET') written(session.snapshots, creates ? [] : targetsOf(call, ids, sent));
  const exchange = await session.sender.send(request, label);
  const answer = readAnswer(exchange, operation);
  if (creates && answer.class === 'accepted') answer.items.forEach((item) => adopt(session, item));
  if (answer.class === 'accepted') noteWrite(session, call, ids, sent);
  // A refused bulk delete may have been carried out in part; the next look tells.
  if (
    operation.plays === 'delete' &&
    (answer.class === 'accepted' || answer.status === 404 || answer.status === 410 || sent.length > 1)
  )
    presumeGone(session, spokenOf(call, ids, sent), isPlain(call) && (answer.class !== 'refused' || sent.length === 1));
  return { step: call, exchange, answer, sent };
}

/** A role of ours that is about to lose the mark from its name must be found by that name too. */
function journalNames(
  { contract, own, ports: { journal }, runMark }: Session,
  call: Call,
  ids: Readonly<Record<string, Json>>,
  sent: CallRecord['sent'],
): void {
  for (const { id, item } of sent) {
    const name = nameOf(contract, item);
    const role = own.get(targetKey(call, ids, id));
    if (role && name !== '' && !name.includes(runMark))
      journal.created(journal.intend({ mark: runMark, name }), role.key);
  }
}

/** Takes a role that the server says it made for us into our keeping. */
export function adopt(session: Session, item: JsonObject): OwnRole | undefined {
  const id = valueAt(item, session.contract.role.idAt);
  if (id === undefined || id === null || typeof id === 'object') return undefined;
  const key = idKey(id);
  const known = session.own.get(key);
  if (known) return known;
  if (session.before?.has(key)) return undefined;
  const name = nameOf(session.contract, item);
  const role: OwnRole = {
    id,
    key,
    name,
    presumedGone: false,
    lent: true,
    spoilt: false,
    filler: false,
    sharers: 0,
    made: {},
    holds: {},
    touchedBy: new Set(),
  };
  session.own.set(key, role);
  if (!session.everOwn.has(key)) session.created += 1;
  session.everOwn.add(key);
  const entry = session.intended.get(name) ?? session.ports.journal.intend({ mark: session.runMark, name });
  session.ports.journal.created(entry, key);
  return role;
}

export function nameOf(contract: Contract, item: Json | undefined): string {
  const name = valueAt(item, contract.role.nameAt);
  return typeof name === 'string' ? name : '';
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

function presumeGone(session: Session, spoken: readonly Json[], certain: boolean): void {
  for (const id of spoken) {
    const role = session.own.get(idKey(id));
    if (role) Object.assign(role, { presumedGone: true, perhapsGone: !certain });
  }
}

/** Writes that may be in flight together: one where the target locks what is written to. */
export const writersAtOnce = ({ sender, settings }: Session): number =>
  sender.timesEach() > 1 ? 1 : settings.concurrency;
