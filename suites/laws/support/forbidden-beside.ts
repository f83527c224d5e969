import type { Operation } from '../../../contract/types';
import type { Call, Case, LawContext } from '../../../engine/law';
import type { JsonObject } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import { overlaid, withValueAt } from '../../../model/pointer';
import { isCertain, plainFields, togetherCases } from './accept-cases';
import { forbiddenTogether } from './forbidden-cases';

/**
 * What must be taken and what cannot be set, in one request: most servers ignore the second. Where it is refused it falls apart:
 * what must be taken goes alone, and one row tells of each field that cannot be set.
 */
function forbiddenBeside(context: LawContext, operation: Operation): Case[] {
  if (operation.form === 'bulk') return [];
  const accepted = togetherCases(context, operation, plainFields(context, operation).filter(isCertain), 'together');
  return forbiddenTogether(context, operation).flatMap((forbidden, row): Case[] => {
    const plain = accepted[row];
    if (!plain || plain.tier !== 'quick') return [];
    const { control: _, ...one } = plain;
    return [{
      ...one, id: `${operation.name}.accepted beside set:${String(row)}`, what: `${plain.what.split(', by')[0] ?? ''}, and every field that cannot be set, by ${operation.name}`,
      sees: [plain.sees, forbidden.sees].find((sees) => sees !== 'list') ?? 'list',
      steps: plain.steps.map((step, at) => (step.do === 'call' ? withItemsOf(step, forbidden.steps[at], row === 1 && operation.plays === 'create' ? harmlessOf(context) : {}) : step)),
      split: row === 0 ? [plain, forbidden] : [plain],
    }];
  });
}

/** The combined ones in place of the first of `cases`, which are of either kind. */
export const besideOrAlone = (context: LawContext, operation: Operation, cases: readonly Case[]): Case[] => {
  const combined = forbiddenBeside(context, operation);
  return [...combined, ...cases.slice(combined.length)];
};

/** A new role may always do without what a last one must not lose. */
const harmlessOf = ({ contract: { atLeast } }: LawContext): JsonObject => {
  const [steered] = atLeast?.where ?? [];
  return steered?.equals === true ? withValueAt({}, steered.pointer, false) : {};
};

function withItemsOf(call: Call, other: Case['steps'][number] | undefined, more: JsonObject): Call {
  const items = other?.do === 'call' ? other.items ?? [] : [];
  return { ...call, items: (call.items ?? []).map((intent, at) => {
    const item = items[at]?.item;
    return { ...intent, item: isJsonObject(intent.item) && isJsonObject(item) ? overlaid(overlaid(item, intent.item), more) : intent.item };
  }) };
}
