import type { JsonObject } from '../model/json';
import { valueAt } from '../model/pointer';
import { updated } from './cells';
import type { Answer, Operation } from './event';
import type { FieldFacts, Facts } from './facts';
import type { Footprint } from './footprint';
import { footprint, together, untouched } from './footprint';
import { uniqueFact } from './names';
import type { Cell } from './state';

/** Whether a role is there; what a field of it holds; that somebody held it. */
const role = (key: string): string => `role ${key}`;
const cell = (key: string, pointer: string): string => `cell ${key} ${pointer}`;
const held = (key: string): string => `held ${key}`;
const user = (name: string): string => `user ${name}`;
/** A name that is given to a new role; `names`: any name that stood, or stands no more. */
const named = (name: string): string => `name ${name}`;
const names = 'names';
/** Who holds what, as counts show it; whether what users hold may have become unknown. */
const holders = 'holders';
const users = 'users';
/** The field that `atLeast` steers, in every role; names that refused creates left. */
const steered = 'steered';
const ghosts = 'ghosts';

/** What an operation with its answer touches of a state. Whatever the steps of the model look at or change is named here. */
export function touchesOf(facts: Facts, operation: Operation, answer: Answer, enabledFeatures: readonly string[]): Footprint | null {
  if (answer.outcome === 'none') return untouched;
  switch (operation.kind) {
    case 'list': return null;
    case 'show': return seen(facts, operation.role);
    case 'holding': return footprint({ reads: [users, ...(answer.holds ?? []).map(role)], writes: [user(operation.user)], adds: [holders, ...(answer.holds ?? []).map(held)] });
    case 'assign': return answer.outcome === 'refused' ? untouched
      : footprint({ reads: [users, ...(operation.role === null ? [] : [role(operation.role)])], writes: [user(operation.user)], adds: [holders, ...(operation.role === null ? [] : [held(operation.role)])] });
    case 'delete': return deleting(operation.roles, answer);
    case 'create': return creating(facts, operation, answer);
    case 'update': return updating(facts, operation, answer, enabledFeatures);
  }
}

/** A role that is shown: what was open becomes what it shows, a name too. */
const seen = (facts: Facts, key: string): Footprint => footprint({
  reads: [role(key), holders, ghosts, steered],
  writes: [...facts.fields.map(({ pointer }) => cell(key, pointer)), ...(uniqueFact(facts) ? [names] : [])],
});

const deleting = (roles: readonly string[], { outcome }: Answer): Footprint =>
  (outcome === 'refused' && roles.length === 1 ? footprint({ reads: [...roles.map(role), ...roles.map(held), holders, users, steered] })
    : footprint({ writes: roles.map(role), adds: [names, holders, users, steered] }));

/** New roles whose ids were told; of others it is not known which they are. */
function creating(facts: Facts, { items }: Operation & { kind: 'create' }, answer: Answer): Footprint | null {
  if (answer.outcome === 'refused' && items.length === 1) return footprint({ adds: [ghosts] });
  const [shown] = answer.items;
  const [item] = items;
  if (answer.outcome !== 'accepted' || items.length !== 1 || answer.items.length !== 1 || !shown || !item) return null;
  const fact = uniqueFact(facts);
  const name = fact ? valueAt(item, fact.pointer) : undefined;
  const shownName = fact ? valueAt(shown.item, fact.pointer) : undefined;
  return footprint({ reads: [holders, names], writes: [role(shown.key), ...[name, shownName].flatMap((one) => (typeof one === 'string' ? [named(one)] : []))], adds: [steered] });
}

function updating(facts: Facts, { name, changes }: Operation & { kind: 'update' }, answer: Answer, enabledFeatures: readonly string[]): Footprint {
  if (answer.outcome === 'refused' && changes.length === 1) return footprint({ reads: changes.map((change) => role(change.role)) });
  const written = changes.map((change) => {
    const pointers = facts.fields.filter((fact) => isWritten(fact, change.item, name, enabledFeatures)).map(({ pointer }) => pointer);
    const renames = pointers.some((pointer) => pointer === uniqueFact(facts)?.pointer);
    return footprint({ reads: [role(change.role)], writes: [...pointers.map((pointer) => cell(change.role, pointer)), ...(renames ? [names] : [])], adds: [steered] });
  });
  return together([...written, ...answer.items.map(({ key }) => seen(facts, key))]);
}

const probe: Cell = { values: [], by: '', seen: false, blame: { rule: null, words: '', statement: { level: 'observe', source: { kind: 'common', document: '', section: '' } } } };

/** Whether an update leaves anything but what was there. */
const isWritten = (fact: FieldFacts, item: JsonObject, by: string, enabledFeatures: readonly string[]): boolean =>
  updated(fact, probe, item, by, enabledFeatures).values !== probe.values;
