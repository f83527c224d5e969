/** Which operations and fields are tried with unusual values. */

import type { Contract, Operation, WritableField } from '../../../contract/types';
import { enumOf, namesType } from '../../../model/schema';
import { changeableFields } from '../changes';

/** The operations that send an item, write-only ones included. */
export const oddWrites = ({ operations }: Contract): Operation[] =>
  operations.filter(({ plays }) => plays === 'create' || plays === 'update' || plays === 'write-only');

/** The fields that unusual values are sent in. Write-only operations may have fields that no role shows. */
export const triedFields = (contract: Contract, operation: Operation): readonly WritableField[] => {
  const fields = operation.request?.fields ?? [];
  return operation.plays === 'write-only'
    ? fields.filter(({ isLeaf }) => isLeaf)
    : changeableFields(contract, operation);
};

/** The object that holds the fields of an item. */
export function topOf({ role }: Contract, operation: Operation): string {
  const first = operation.plays === 'write-only' ? (operation.request?.fields[0]?.pointer ?? '/') : role.nameAt;
  return first.slice(0, first.lastIndexOf('/'));
}

/** Fields that take any text. */
export const textualOf = (fields: readonly WritableField[]): WritableField[] =>
  fields.filter(
    ({ schema }) => namesType(schema, 'string') && enumOf(schema) === undefined && schema['format'] === undefined,
  );

/** The values of an enumerated text field; else none. */
export const listedTexts = ({ schema }: WritableField): string[] =>
  namesType(schema, 'string') ? (enumOf(schema) ?? []).filter((value) => typeof value === 'string') : [];

/** Texts that are almost a listed value. */
export const besideListed = (value: string): string[] => [
  ` ${value}`,
  value.toUpperCase(),
  `${value}s`,
  '',
  `${value}\u0000`,
  value.slice(0, -1),
];
