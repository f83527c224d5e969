/** Text at the limit of a field, of characters whose length depends on the unit in which a server counts. */

import type { Contract, Operation, WritableField } from '../../../contract/types';
import { astralText } from '../../../generators/odd';
import { countCodePoints } from '../../../generators/values/lengths';
import { MARK_PLACEHOLDER } from '../../../generators/values/mark';
import { numberIn } from '../../../generators/schema/keywords';
import { commonly } from '../../../oracle/blame';
import { changeableFields } from '../changes';
import type { BrokenRule } from '../brokenRule';

/**
 * Characters whose length depends on the unit: of two UTF-16 units (`astral`), of two bytes in UTF-8 (`accented`), and
 * letters of two code points that a reader sees as one (`combining`).
 */
export const lengthKinds = ['astral', 'accented', 'combining'] as const;
export type LengthKind = (typeof lengthKinds)[number];

/** Text at the limit of a field that counts code points; `combining` text is one code point longer. */
export interface LengthCase {
  readonly kind: 'length';
  readonly operation: string;
  readonly pointer: string;
  readonly of: LengthKind;
}

/** One of each kind for every field whose limit counts code points (JSON Schema validation, 6.3.1). */
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

/** The text that is sent. `short`: text of the same kind far below the limit, to see whether it is accepted at all. */
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
 * The rule that a wrong count breaks; null: the count is right. `stored`: what the role holds after the text was
 * accepted; undefined: the text was refused, and shorter text of the same kind was accepted.
 */
export function countedWrongly(
  operation: Operation,
  { pointer, of }: LengthCase,
  stored: string | undefined,
): BrokenRule | null {
  const field = operation.request?.fields.find((one) => one.pointer === pointer);
  if (!field) return null;
  const max = numberIn(field.schema, 'maxLength') ?? Infinity;
  const broken = {
    ruleId: `${operation.name}.${field.label}.max-length`,
    statement: field.statements.maxLength ?? commonly('must'),
  };
  if (stored === undefined) {
    const refused = `${operation.name} refused ${String(max)} ${of} characters as ${field.label}`;
    return {
      ...broken,
      message: `${refused}, which is the limit in code points, and takes fewer of them.`,
      expected: `${String(max)} code points are accepted`,
      actual: 'a refusal',
    };
  }
  const length = countCodePoints(stored);
  if (of !== 'combining' || length <= max) return null;
  const accepted = `${operation.name} accepted and stored ${String(length)} code points as ${field.label}`;
  return {
    ...broken,
    message: `${accepted}, whose limit is ${String(max)}.`,
    expected: 'a refusal (4xx)',
    actual: `${String(length)} code points are stored`,
  };
}
