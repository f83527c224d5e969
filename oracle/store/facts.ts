/** What the model of a role store needs to know of a contract, looked up once. */

import type { Contract, Operation, RoleField, Statement, WritableField } from '../../contract/types';
import type { Json, Pointer } from '../../model/json';

/** A field whose value the model predicts. */
export interface FieldFacts {
  readonly pointer: Pointer;
  readonly label: string;
  /** A free-key object: two are the same when they grant the same. */
  readonly free: boolean;
  /** No request changes the field of an existing role. */
  readonly fixed?: { readonly word: 'read-only' | 'create-only'; readonly statement: Statement };
  /** The field that makes a role a default: a write to one role may change it in another (contract: `atLeast`). */
  readonly marksDefault: boolean;
  readonly unique?: Statement;
  /** By operation name. */
  readonly writes: ReadonlyMap<string, Writing>;
}

/** How one operation writes a field: the field, and the objects around it, innermost first. */
export interface Writing {
  readonly field: WritableField;
  readonly within: readonly WritableField[];
}

/** What the model needs of a contract. */
export interface Facts {
  readonly contract: Contract;
  readonly fields: readonly FieldFacts[];
  /** The number of users who hold the role. */
  readonly count: RoleField | undefined;
  /** The flag that says whether any user holds the role. */
  readonly agrees: RoleField | undefined;
  /** Set in a role that was removed and is still listed. */
  readonly removedAt: Pointer | undefined;
  readonly operations: ReadonlyMap<string, Operation>;
}

/** Looks up what the model needs of a contract. */
export function factsOf(contract: Contract): Facts {
  const { fields, idAt } = contract.role;
  const leaves = fields.filter(({ pointer, isLeaf }) => isLeaf && pointer !== idAt);
  return {
    contract,
    fields: leaves
      .filter((field) => !field.derived && !field.count && !field.removedAt)
      .map((field) => factsOfField(contract, field)),
    count: fields.find((field) => field.count && binds(field.count)),
    agrees: fields.find((field) => field.agrees && binds(field.agrees.statement)),
    removedAt: fields.find((field) => field.removedAt)?.pointer,
    operations: new Map(contract.operations.map((operation) => [operation.name, operation])),
  };
}

function factsOfField(contract: Contract, field: RoleField): FieldFacts {
  const fixed =
    field.createOnly && binds(field.createOnly)
      ? { word: 'create-only' as const, statement: field.createOnly }
      : field.readOnly && binds(field.readOnly)
        ? { word: 'read-only' as const, statement: field.readOnly }
        : undefined;
  return {
    pointer: field.pointer,
    label: field.label,
    marksDefault: contract.atLeast?.where[0]?.pointer === field.pointer,
    free: field.keysFrom !== undefined || field.dropFalse !== undefined,
    writes: new Map(
      contract.operations.flatMap((operation) => {
        const writing = writingOf(operation, field.pointer);
        return writing ? [[operation.name, writing] as const] : [];
      }),
    ),
    ...(fixed ? { fixed } : {}),
    ...(field.unique && binds(field.unique) ? { unique: field.unique } : {}),
  };
}

function writingOf(operation: Operation, pointer: Pointer): Writing | undefined {
  if (operation.plays !== 'create' && operation.plays !== 'update') return undefined;
  const fields = operation.request?.fields ?? [];
  const field = fields.find((candidate) => candidate.pointer === pointer);
  const within = fields
    .filter((candidate) => pointer.startsWith(`${candidate.pointer}/`))
    .sort((a, b) => b.pointer.length - a.pointer.length);
  return field ? { field, within } : undefined;
}

/** Whether a statement counts against a server: only must and should do. */
export const binds = (statement: Statement | undefined): statement is Statement =>
  statement !== undefined && statement.level !== 'observe';

/** Whether a value needs a feature that the plan may lack, so that a server may refuse, ignore or take it. */
export const dependsOnPlan = (field: WritableField, value: Json, enabledFeatures: readonly string[]): boolean =>
  field.feature !== undefined &&
  field.feature.enabling.includes(value) &&
  !enabledFeatures.includes(field.feature.name);
