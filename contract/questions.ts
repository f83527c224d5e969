import type { Json, JsonObject, Pointer } from '../model/json';
import { valueAt } from '../model/pointer';
import type { Contract, Operation, Play, WritableField } from './types';

// Questions that several places ask of a contract.

/** The operation that plays this part in single form if there is one, else in bulk form. */
export function operationFor(contract: Contract, plays: Play): Operation {
  const [chosen] = operationsFor(contract, plays);
  if (!chosen)
    throw new Error(`contract ${contract.id} has no operation that plays ${plays}; the loader lets none pass without`);
  return chosen;
}

/** Every operation that plays this part, single forms before bulk forms. */
export function operationsFor(contract: Contract, plays: Play): readonly Operation[] {
  const found = contract.operations.filter((operation) => operation.plays === plays);
  return [...found.filter(({ form }) => form === 'single'), ...found.filter(({ form }) => form !== 'single')];
}

/**
 * What the id of a rule about this operation begins with: `delete` for the only delete of a contract, whatever its name
 * is, and the name where there are several.
 */
export const ruleStem = (contract: Contract, { name, plays }: Pick<Operation, 'name' | 'plays'>): string =>
  operationsFor(contract, plays).length > 1 ? name : plays;

/** The id of a rule about the delete that a run uses for its own roles. */
export const deleteRule = (contract: Contract, what: string): string =>
  `${ruleStem(contract, operationFor(contract, 'delete'))}.${what}`;

/**
 * What the id of a rule ends with that is about something else, such as a built-in role, and tried with this operation:
 * nothing for the only operation of its kind, `.NAME` where there are several.
 */
export const ruleEnding = (contract: Contract, { name, plays }: Pick<Operation, 'name' | 'plays'>): string =>
  operationsFor(contract, plays).length > 1 ? `.${name}` : '';

/** Soft-deleted: the role is shown, with the time of its removal. */
export const isRemoved = (contract: Contract, item: Json | undefined): boolean =>
  contract.role.fields.some(
    ({ removedAt, pointer }) => removedAt !== undefined && (valueAt(item, pointer) ?? null) !== null,
  );

/**
 * Whether a field decides what counts towards `atLeast`: a role of the run that has it may take it from another, which
 * wants a permit.
 */
export const isSteered = ({ atLeast }: Contract, pointer: Pointer): boolean =>
  atLeast?.where.some((where) => where.pointer === pointer) ?? false;

/**
 * Whether the documents state, as a must, that a plain valid value of this field is accepted: where nothing else is
 * said they do.
 */
export const isCertain = ({ accepted }: Pick<WritableField, 'accepted'>): boolean =>
  (accepted?.level ?? 'must') === 'must';

/**
 * Whether a shown role counts towards `atLeast`: live, and all of `where` holds. Where the contract knows no least
 * number none does.
 */
export const keepsAtLeast = (contract: Contract, item: JsonObject): boolean =>
  !isRemoved(contract, item) &&
  (contract.atLeast?.where.every(({ pointer, equals }) => valueAt(item, pointer) === equals) ?? false);

/** The operation of this name. Throws where there is none. */
export const operationNamed = (contract: Contract, name: string): Operation => {
  const found = contract.operations.find((operation) => operation.name === name);
  if (!found) throw new Error(`contract ${contract.id} has no operation ${name}`);
  return found;
};

/** What a shown or sent role is called; '' for one without a name, or whose name is no text. */
export function nameOf(contract: Contract, item: Json | undefined): string {
  const name = valueAt(item, contract.role.nameAt);
  return typeof name === 'string' ? name : '';
}

/** The parameters that requests take from the configuration: of paths, of required queries, of giving a user a role. */
export function parametersOf({ operations, assignment }: Contract): string[] {
  const { set, clear, read } = assignment ?? {};
  const ofUsers = [set, clear, read].flatMap((request) => [...(request?.path ?? '').matchAll(/\{([\w-]+)\}/g)]);
  return [
    ...new Set([
      ...operations.flatMap(({ parameters }) => parameters.map(({ name }) => name)),
      ...operations.flatMap(({ query }) => query.map(({ name }) => name)),
      ...ofUsers.map(([, name = '']) => name),
    ]),
  ];
}
