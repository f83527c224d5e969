import type { Json } from '../../model/json';
import { valueAt, withValueAt } from '../../model/pointer';
import { adopt, type OwnRole, release, retire, useOf, wasEverOurs } from '../account/ownRoles';
import type { Session } from '../account/session';
import { releaseUsers } from '../account/userLoans';
import { idKey, type Look } from '../language/history';
import { needsOf } from '../language/needs';
import type { Opened } from './arrange';

/**
 * A role that came to be although its create was refused, and that cannot carry the mark, is known by what was sent.
 */
export function adoptUnmarked(session: Session, opened: readonly Opened[], looks: readonly Look[]): void {
  const before = looks.at(-2)?.list?.items;
  const after = looks.at(-1)?.list?.items;
  if (!before || !after) return;
  const creates = new Set(
    session.contract.operations.filter(({ plays }) => plays === 'create').map(({ name }) => name),
  );
  const sentNames = new Set(
    opened
      .flatMap((one) => one.calls)
      .filter(({ step }) => step.do === 'call' && creates.has(step.operation))
      .flatMap(({ sent }) => sent.map(({ item }) => asText(valueAt(item, session.contract.role.nameAt)))),
  );
  for (const [key, item] of after) {
    if (
      before.has(key) ||
      wasEverOurs(session.ownRoles, key) ||
      !sentNames.has(asText(valueAt(item, session.contract.role.nameAt)))
    )
      continue;
    const adopted = adopt(session.ownRoles, item);
    if (adopted) retire(adopted);
  }
}

/** A number may be stored as a text; what is none has no name. */
const asText = (name: Json | undefined): string =>
  typeof name === 'string' ? name.trim() : typeof name === 'number' ? String(name) : '';

/** What a plain accepted create made is as good as any role of the pool. */
const isPlainCreate = (one: Opened): boolean =>
  one.case.expects === 'accepted' &&
  one.problem === null &&
  !needsOf(one.case).some((need) => need.kind === 'permit') &&
  one.users.length === 0 &&
  one.calls.every(({ answer }) => answer.class === 'accepted');

/** Users go back to what they held; lent roles are free again unless the case left its traces on them. */
export async function closeCases(session: Session, opened: readonly Opened[]): Promise<void> {
  for (const one of opened) {
    await releaseUsers(session, one.users, one.case.id);
    for (const [name, id] of Object.entries(one.ids)) {
      const role = session.ownRoles.roles.get(idKey(id));
      const given = one.case.given.roles[name];
      if (!role || given?.kind === 'filler') continue;
      release(role);
      if ((given !== undefined || !isPlainCreate(one)) && (given?.kind !== 'own' || given.item !== undefined))
        retire(role);
    }
  }
  // What a case created without naming it is nobody's any more: with a plain name and nothing else it is as good as
  // any.
  const plain = new Set(opened.filter(isPlainCreate).flatMap((one) => Object.values(one.ids).map(idKey)));
  for (const role of session.ownRoles.roles.values()) {
    if (useOf(role).is !== 'lent') continue;
    release(role);
    if (!plain.has(role.key) && !hasPlainNameOnly(session, role)) retire(role);
  }
}

const hasPlainNameOnly = (
  {
    contract: {
      role: { nameAt },
    },
  }: Session,
  { made, name }: OwnRole,
): boolean =>
  /^[\w -]+$/.test(name) &&
  made !== undefined &&
  JSON.stringify(made) === JSON.stringify(withValueAt({}, nameAt, name));
