import type { Operation } from '../../contract/types';
import type { Case } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { withValueAt } from '../../model/pointer';
import { bareItem, leavesOf } from '../kit/items';
import { inWords } from '../kit/reading';
import { shared, writing } from '../kit/writes';

/**
 * An object with free keys that holds null for a group, an unknown key, and an object in place of a boolean: a server
 * that checks the types of other fields may still fail on these.
 */
export function wrongInside(context: LawContext, operation: Operation): Case[] {
  if (operation.plays !== 'create' && operation.plays !== 'update') return [];
  return leavesOf(operation).flatMap((field): Case[] => {
    const [first, second] = Object.entries(context.learned.keys[field.pointer] ?? {}).filter(
      ([, keys]) => keys.length > 0,
    );
    const [key] = second?.[1] ?? [];
    if (!first || !second || key === undefined) return [];
    const value = { [first[0]]: null, [second[0]]: { unheard_of: true, [key]: {} } };
    const { given, call } = writing(
      context.contract,
      operation,
      withValueAt(bareItem(context.contract, operation), field.pointer, value),
      'alone',
    );
    return [
      caseOf({
        id: `${operation.name}.${field.label}.wrong inside`,
        what: `${field.label}: ${inWords(value)}, by ${operation.name}`,
        tier: 'quick',
        expects: 'refused',
        given: shared(given),
        steps: [call],
      }),
    ];
  });
}
