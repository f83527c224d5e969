import type { Contract, Operation, WritableField } from '../../../contract/types';
import { isJsonObject } from '../../../model/json';
import { valueAt } from '../../../model/pointer';
import { inWords } from '../../../oracle/blame';
import type { OddView } from './oddJudge';
import type { Taken } from './oddTaken';

/**
 * A key that was sent in a group which may not hold it, and is stored there. Whether there is such a group at all is
 * left open.
 */
export function keysAmiss(
  { role }: Contract,
  operation: Operation,
  field: WritableField,
  json: string,
  views: readonly OddView[],
): Taken[] {
  const limits = role.fields.find(({ pointer }) => pointer === field.pointer)?.groupKeys;
  const statement = field.statements.additionalProperties;
  if (!limits || !statement || statement.level === 'observe') return [];
  const only = (group: string): readonly string[] =>
    Object.hasOwn(limits.only, group) ? (limits.only[group] ?? []) : [];
  for (const { where, item } of views) {
    const shown = valueAt(item, field.pointer);
    for (const [group, keys] of isJsonObject(shown) ? Object.entries(shown) : []) {
      const wrong = Object.keys(isJsonObject(keys) ? keys : {}).find(
        (key) => !limits.keys.includes(key) && !only(group).includes(key) && json.includes(`${JSON.stringify(key)}:`),
      );
      if (wrong !== undefined)
        return [
          {
            ruleId: `${operation.name}.${field.label}.keys`,
            statement,
            message: `${operation.name} was sent ${JSON.stringify(wrong)} in ${field.label}, and ${where} shows it under ${JSON.stringify(group)}: ${inWords(keys)}.`,
            expected: `only ${[...limits.keys, ...only(group)].join(', ')} under ${JSON.stringify(group)}`,
            actual: inWords(keys),
          },
        ];
    }
  }
  return [];
}
