/** Which parts of a state each operation of a role store touches. */

import { valueAt } from '../../model/pointer';
import type { Answer, Operation, ShownRole } from '../event';
import type { Facts } from './facts';
import type { Footprint } from '../footprint';
import { footprint, together, untouched } from '../footprint';
import type { May } from './may';
import { leftBy } from './may';

// The parts of a state, by name.
// Whether a role is there; what a field of it holds; that somebody held it:
const role = (key: string): string => `role ${key}`;
const cell = (key: string, pointer: string): string => `cell ${key} ${pointer}`;
const held = (key: string): string => `held ${key}`;
// What a user holds; who has a name:
const user = (name: string): string => `user ${name}`;
const named = (name: string): string => `name ${name}`;
// The field that marks defaults, in every role; names of refused creates:
const defaults = 'defaults';
const ghosts = 'ghosts';

/** The footprint of an operation with its answer: every part of a state that its step reads or changes. null: any. */
export function touchesOf(
  facts: Facts,
  may: May,
  operation: Operation,
  answer: Answer,
  enabledFeatures: readonly string[],
): Footprint | null {
  if (answer.outcome === 'none') return untouched;
  switch (operation.kind) {
    case 'list':
      return null;
    case 'show':
      return together([
        footprint({ reads: [role(operation.role), ghosts] }),
        ...answer.items.map((seen) => read(facts, may, seen)),
      ]);
    case 'holding':
      return footprint({
        reads: (answer.holds ?? []).map(role),
        writes: [user(operation.user)],
        adds: (answer.holds ?? []).map(held),
      });
    case 'assign':
      return answer.outcome === 'refused'
        ? untouched
        : footprint({
            sets: [user(operation.user)],
            ...(operation.role === null ? {} : { reads: [role(operation.role)], adds: [held(operation.role)] }),
          });
    case 'delete':
      return deleting(facts, may, operation.roles, answer);
    case 'create':
      return creating(facts, may, operation, answer);
    case 'update':
      return updating(facts, may, operation, answer, enabledFeatures);
  }
}

/** The parts that a count of holders reads: it is unknown as soon as one user's role is unknown. */
const counted = (may: May, key: string): string[] => [...may.hold(key), ...may.beUnknown].map(user);

const isShown = (pointer: string | undefined, { item }: ShownRole): boolean =>
  pointer !== undefined && valueAt(item, pointer) !== undefined;

/** Any write may move the default. */
const moved = (facts: Facts): string[] => (facts.fields.some((fact) => fact.marksDefault) ? [defaults] : []);

/** The footprint of a read of a role: an open field takes the value that is shown, and may be a name in use. */
function read(facts: Facts, may: May, seen: ShownRole): Footprint {
  const { key } = seen;
  const fields = facts.fields.filter((fact) => isShown(fact.pointer, seen));
  return footprint({
    reads: [
      role(key),
      ...(isShown(facts.count?.pointer, seen) || isShown(facts.agrees?.pointer, seen) ? counted(may, key) : []),
      ...(fields.some((fact) => fact.marksDefault) ? [defaults] : []),
    ],
    writes: [
      ...fields.filter((fact) => may.vary(key, fact)).map(({ pointer }) => cell(key, pointer)),
      ...(fields.some(({ unique }) => unique) ? may.share(key).map(named) : []),
    ],
  });
}

function deleting(facts: Facts, may: May, roles: readonly string[], { outcome }: Answer): Footprint {
  const holders = roles.flatMap((key) => counted(may, key));
  return outcome === 'refused' && roles.length === 1
    ? footprint({ reads: [...roles.map(role), ...roles.map(held), ...holders, ...moved(facts)] })
    : footprint({
        writes: [...roles.map(role), ...roles.flatMap(may.hold).map(user), ...roles.flatMap(may.share).map(named)],
        adds: moved(facts),
      });
}

/** null for new roles whose ids the answer does not tell. */
function creating(facts: Facts, may: May, { items }: Operation & { kind: 'create' }, answer: Answer): Footprint | null {
  if (answer.outcome === 'refused' && items.length === 1) return footprint({ adds: [ghosts] });
  const [made] = answer.items;
  if (answer.outcome !== 'accepted' || items.length !== 1 || answer.items.length !== 1 || !made) return null;
  return footprint({
    reads: isShown(facts.count?.pointer, made) || isShown(facts.agrees?.pointer, made) ? counted(may, made.key) : [],
    writes: [role(made.key), ...may.share(made.key).map(named)],
    adds: moved(facts),
  });
}

function updating(
  facts: Facts,
  may: May,
  { name, changes }: Operation & { kind: 'update' },
  answer: Answer,
  enabledFeatures: readonly string[],
): Footprint {
  const [only] = changes;
  if (answer.outcome === 'refused' && changes.length === 1)
    return footprint({ reads: changes.map((change) => role(change.role)) });
  const written = changes.map((change) => {
    const fields = facts.fields.filter((fact) => leftBy(fact, change.item, name, enabledFeatures) !== undefined);
    const shared = fields.some(({ unique }) => unique !== undefined) ? may.share(change.role) : [];
    return footprint({
      reads: [role(change.role)],
      writes: [...fields.map(({ pointer }) => cell(change.role, pointer)), ...shared.map(named)],
      adds: moved(facts),
    });
  });
  const whole = together([...written, ...answer.items.map((seen) => read(facts, may, seen))]);
  const alone =
    changes.length === 1 &&
    only &&
    answer.items.every(({ key }) => key === only.role) &&
    may.share(only.role).length === 0;
  return alone && answer.outcome !== 'refused'
    ? blindly(
        facts,
        whole,
        written.flatMap(({ writes }) => writes),
        only.role,
        answer.items,
      )
    : whole;
}

/**
 * The footprint of an accepted update of one role, which sets its fields whatever they were. Its answer then only shows
 * the fields that were just set. The default may move before.
 */
function blindly(
  facts: Facts,
  { reads, writes, adds }: Footprint,
  written: readonly string[],
  key: string,
  items: readonly ShownRole[],
): Footprint {
  const field = facts.fields.find((fact) => fact.marksDefault);
  const shown = items.some((seen) => isShown(field?.pointer, seen));
  const opened = field ? cell(key, field.pointer) : undefined;
  return footprint({
    reads: reads.filter((name) => name !== defaults),
    adds: shown ? [] : adds,
    writes: writes.filter((name) => !written.includes(name) && name !== opened),
    sets: [...written.filter((name) => name !== opened), ...(shown ? [defaults] : [])],
  });
}
