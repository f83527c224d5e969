import type { Contract, Operation, RoleField, Statement, WritableField } from '../contract/types';
import type { Json, Pointer } from '../model/json';

/** A field that the model follows, with how each operation writes it. */
export interface FieldFacts {
  readonly pointer: Pointer;
  readonly label: string;
  /** Free-key objects are the same when they grant the same. */
  readonly free: boolean;
  /** Never changed by a request once the role is there. */
  readonly fixed?: { readonly word: 'read-only' | 'create-only'; readonly statement: Statement };
  /** The field that `atLeast` steers: another role's write may move it. */
  readonly steered: boolean;
  readonly unique?: Statement;
  readonly writes: ReadonlyMap<string, Writing>;
}

/** How one operation writes a field: the field itself, and the objects it stands in, innermost first. */
export interface Writing {
  readonly field: WritableField;
  readonly within: readonly WritableField[];
}

export interface Facts {
  readonly contract: Contract;
  readonly fields: readonly FieldFacts[];
  readonly count: RoleField | undefined;
  readonly agrees: RoleField | undefined;
  readonly removedAt: Pointer | undefined;
  readonly operations: ReadonlyMap<string, Operation>;
}

/** What the model needs of a contract, looked up once. */
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
  const steered = contract.atLeast?.where[0]?.pointer === field.pointer;
  const fixed =
    field.createOnly && binds(field.createOnly)
      ? { word: 'create-only' as const, statement: field.createOnly }
      : field.readOnly && binds(field.readOnly)
        ? { word: 'read-only' as const, statement: field.readOnly }
        : undefined;
  return {
    pointer: field.pointer,
    label: field.label,
    steered,
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

/** Only must and should are held against anybody. */
export const binds = (statement: Statement | undefined): statement is Statement =>
  statement !== undefined && statement.level !== 'observe';

/** Whether a value switches on what a plan may lack, so that it may be refused, ignored or taken. */
export const dependsOnPlan = (field: WritableField, value: Json, enabledFeatures: readonly string[]): boolean =>
  field.feature !== undefined &&
  field.feature.enabling.includes(value) &&
  !enabledFeatures.includes(field.feature.name);
