import type { Contract, Operation, WritableField } from '../../../contract/types';
import { enumOf, namesType } from '../../../model/schema';
import { changeableFields } from '../changes';

/** Operations that are sent an item, those included whose effect nothing shows. */
export const oddWrites = ({ operations }: Contract): Operation[] =>
  operations.filter(({ plays }) => plays === 'create' || plays === 'update' || plays === 'write-only');

/** What nothing shows may hold fields that no role has. */
export const triedFields = (contract: Contract, operation: Operation): readonly WritableField[] => {
  const fields = operation.request?.fields ?? [];
  return operation.plays === 'write-only'
    ? fields.filter(({ isLeaf }) => isLeaf)
    : changeableFields(contract, operation);
};

/** Where the fields of an item stand. */
export function topOf({ role }: Contract, operation: Operation): string {
  const first = operation.plays === 'write-only' ? (operation.request?.fields[0]?.pointer ?? '/') : role.nameAt;
  return first.slice(0, first.lastIndexOf('/'));
}

/** Fields that take any text. */
export const textualOf = (fields: readonly WritableField[]): WritableField[] =>
  fields.filter(
    ({ schema }) => namesType(schema, 'string') && enumOf(schema) === undefined && schema['format'] === undefined,
  );

/** The texts that a field takes where it takes these alone. */
export const listedTexts = ({ schema }: WritableField): string[] =>
  namesType(schema, 'string') ? (enumOf(schema) ?? []).filter((value) => typeof value === 'string') : [];

/** Texts that are almost one that is listed. */
export const besideListed = (value: string): string[] => [
  ` ${value}`,
  value.toUpperCase(),
  `${value}s`,
  '',
  `${value}\u0000`,
  value.slice(0, -1),
];
