import { isCertain } from '../../contract/questions';
import type { Contract, Operation } from '../../contract/types';
import type { Call, Case } from '../../engine/language/case';
import type { LawContext } from '../../engine/language/law';
import type { JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { overlaid, withValueAt } from '../../model/pointer';
import { plainFields, togetherCases } from './acceptCases';
import { forbiddenTogether } from './forbiddenCases';

/**
 * Values that must be accepted and fields that cannot be set, in one request: most servers ignore the latter. Where it
 * is
 * refused, the values are sent alone, and the first row also sends the fields that cannot be set alone.
 */
function forbiddenBeside(
  { contract }: LawContext,
  operation: Operation,
  accepted: readonly Case[],
  all: readonly Case[],
): Case[] {
  if (operation.form === 'bulk') return [];
  return all.flatMap((forbidden, row): Case[] => {
    const plain = accepted[row];
    if (!plain || plain.tier !== 'quick') return [];
    const { control: _, ...one } = plain;
    return [
      {
        ...one,
        id: `${operation.name}.accepted beside set:${String(row)}`,
        what: `${plain.what.split(', by')[0] ?? ''}, and every field that cannot be set, by ${operation.name}`,
        sees: [plain.sees, forbidden.sees].find((sees) => sees !== 'list') ?? 'list',
        steps: plain.steps.map((step, at) =>
          step.do === 'call'
            ? withItemsOf(
                step,
                forbidden.steps[at],
                row === 1 && operation.plays === 'create' ? harmlessOf(contract) : {},
              )
            : step,
        ),
        split: row === 0 ? [plain, forbidden] : [plain],
      },
    ];
  });
}

/**
 * The cases of an operation about values that must be accepted, and those about fields that cannot be set. The first of
 * both kinds are combined.
 */
export function acceptedAndForbidden(
  context: LawContext,
  operation: Operation,
): { readonly accepted: readonly Case[]; readonly forbidden: readonly Case[] } {
  const accepted = togetherCases(context, operation, plainFields(context, operation).filter(isCertain), 'together');
  const forbidden = forbiddenTogether(context, operation);
  const combined = forbiddenBeside(context, operation, accepted, forbidden);
  return {
    accepted: [...combined, ...accepted.slice(combined.length)],
    forbidden: [...combined, ...forbidden.slice(combined.length)],
  };
}

/** A new role that is no default role: that is always allowed. */
const harmlessOf = ({ atLeast }: Contract): JsonObject => {
  const [steered] = atLeast?.where ?? [];
  return steered?.equals === true ? withValueAt({}, steered.pointer, false) : {};
};

function withItemsOf(call: Call, other: Case['steps'][number] | undefined, more: JsonObject): Call {
  const items = other?.do === 'call' ? (other.items ?? []) : [];
  return {
    ...call,
    items: (call.items ?? []).map((intent, at) => {
      const item = items[at]?.item;
      return {
        ...intent,
        item:
          isJsonObject(intent.item) && isJsonObject(item) ? overlaid(overlaid(item, intent.item), more) : intent.item,
      };
    }),
  };
}
