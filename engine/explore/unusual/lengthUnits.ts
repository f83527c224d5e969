import type { Contract, Operation, Statement, WritableField } from '../../../contract/types';
import { astralText } from '../../../generators/odd';
import { countCodePoints } from '../../../generators/values/lengths';
import { MARK_PLACEHOLDER } from '../../../generators/values/mark';
import { numberIn } from '../../../generators/schema/keywords';
import { commonly } from '../../../oracle/blame';
import { changeableFields } from '../changes';

/**
 * What text is made of whose length differs by how it is counted: characters of two UTF-16 units, of two bytes in
 * UTF-8, and letters of two
 * code points which a reader sees as one and for which Unicode has no single one.
 */
export const lengthKinds = ['astral', 'accented', 'combining'] as const;
export type LengthKind = (typeof lengthKinds)[number];

/** Text at a field's limit where the documents say that code points are counted; `combining` is one beyond it. */
export interface LengthCase {
  readonly kind: 'length';
  readonly operation: string;
  readonly pointer: string;
  readonly of: LengthKind;
}

/** One of each for every field whose limit surely counts code points (JSON Schema validation, 6.3.1). */
export const lengthCases = (contract: Contract): LengthCase[] =>
  contract.operations
    .filter(({ plays }) => plays === 'create' || plays === 'update')
    .flatMap((operation) =>
      changeableFields(contract, operation)
        .filter(countsCodePoints)
        .flatMap(({ pointer }) =>
          lengthKinds.map((of): LengthCase => ({ kind: 'length', operation: operation.name, pointer, of })),
        ),
    );

const countsCodePoints = ({ lengthUnit, statements, schema }: WritableField): boolean =>
  lengthUnit === 'code-points' && statements.maxLength?.level === 'must' && numberIn(schema, 'maxLength') !== undefined;

const shortLength = 8;

/**
 * The text that is sent; `short`: of the same kind and far from the limit, to see whether such text is taken at all.
 */
export function lengthText(
  contract: Contract,
  operation: Operation,
  { pointer, of }: LengthCase,
  short = false,
): string {
  const field = operation.request?.fields.find((one) => one.pointer === pointer);
  const max = (field && numberIn(field.schema, 'maxLength')) ?? 0;
  // A new role is known by the mark in its name.
  const head = pointer === contract.role.nameAt && operation.plays === 'create' ? MARK_PLACEHOLDER : '';
  const length = short ? Math.min(max, countCodePoints(head) + shortLength) : of === 'combining' ? max + 1 : max;
  const room = length - countCodePoints(head);
  if (of === 'astral') return head + astralText(room, { marked: false });
  return head + (of === 'accented' ? '\u00E9'.repeat(room) : 'q\u0303'.repeat(Math.ceil(room / 2)).slice(0, room));
}

/**
 * The rule that a limit counted wrongly breaks; `stored`: what the role holds after the text was accepted, undefined
 * where it was refused though shorter text of the kind is taken.
 */
export function countedWrongly(
  operation: Operation,
  { pointer, of }: LengthCase,
  stored: string | undefined,
): {
  readonly ruleId: string;
  readonly statement: Statement;
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
} | null {
  const field = operation.request?.fields.find((one) => one.pointer === pointer);
  if (!field) return null;
  const max = numberIn(field.schema, 'maxLength') ?? Infinity;
  const broken = {
    ruleId: `${operation.name}.${field.label}.max-length`,
    statement: field.statements.maxLength ?? commonly('must'),
  };
  if (stored === undefined)
    return {
      ...broken,
      message: `${operation.name} refused ${String(max)} ${of} characters as ${field.label}, which is the limit in code points, and takes fewer of them.`,
      expected: `${String(max)} code points are accepted`,
      actual: 'a refusal',
    };
  return of === 'combining' && countCodePoints(stored) > max
    ? {
        ...broken,
        message: `${operation.name} accepted and stored ${String(countCodePoints(stored))} code points as ${field.label}, whose limit is ${String(max)}.`,
        expected: 'a refusal (4xx)',
        actual: `${String(countCodePoints(stored))} code points are stored`,
      }
    : null;
}
