import { operationFor } from '../../contract/questions';
import { callOn } from '../../engine/language/calls';
import type { Call, Case, Given, Step } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import type { JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { deleteOf } from '../kit/writes';

type Query = Readonly<Record<string, string>>;

const mark = MARK_PLACEHOLDER;

/** Names to filter by, each with the name of a second role that a careless filter shows too. */
const besides: readonly (readonly [words: string, name: string, other: string])[] = [
  ['a plain name, beside one that begins with it', `${mark} one`, `${mark} one more`],
  ['a name with signs that a URL must encode', `${mark} a&b=c+d%41`, `${mark} a&b=c+d%41 more`],
  ['a name with wildcards of databases', `${mark} 50%_of`, `${mark} 50 times of`],
  ['a name with a colon, a comma and a quote', `${mark} a: b, c's`, `${mark} a`],
  ['a name with letters beyond ASCII', `${mark} Büro Łódź`, `${mark} Buro Lodz`],
];

/** Lists filtered by a name: odd names, a new name, a name in capitals, of two roles, of a deleted role. */
export function filterCases(context: LawContext, query: Query): Case[] {
  const { contract } = context;
  const unique = contract.role.fields.some(({ pointer, unique: stated }) => pointer === contract.role.nameAt && stated);
  const own = (name: string) => ({ kind: 'own' as const, item: named(context, name) });
  const one = (id: string, words: string, given: Given, name: string, before: readonly Step[] = []): Case =>
    caseOf({
      id: `list.name-filter:${id}`,
      what: `list filtered by ${words}`,
      given,
      steps: [...before, filterStep(context, query, name)],
    });
  return [
    ...(unique ? [] : [inTurn(context, query)]),
    ...besides.map(([words, name, other], index): Case => ({
      ...one(String(index), words, { roles: { A: own(name), B: own(other) } }, name),
      ...(index === 0 ? { tier: 'quick', ...(unique ? {} : { unless: 'list.name-filter:in turn' }) } : {}),
    })),
    // A server that filters by a stale name does not find it.
    one('renamed', 'the new name of a role', { roles: { A: own(`${mark} former`) } }, `${mark} renamed`, [
      renaming(context, 'A', `${mark} renamed`, 'given'),
      { do: 'look' },
    ]),
    one('case', 'the name of a role in capitals', { roles: { A: own(`${mark} capital`) } }, `${mark} CAPITAL`),
    one(
      'removed',
      'the name of a deleted role',
      { roles: { R: { kind: 'removed', item: named(context, `${mark} gone`) } } },
      `${mark} gone`,
    ),
    ...(unique
      ? []
      : [
          one(
            'twins',
            'the name of two roles',
            { roles: { A: own(`${mark} twin`), B: own(`${mark} twin`) } },
            `${mark} twin`,
          ),
        ]),
  ];
}

/**
 * Two roles get names, and the name of one begins with the name of the other. The list is filtered by that name, by the
 * same in capitals, then when both roles have the name, then when one of them is deleted.
 */
function inTurn(context: LawContext, query: Query): Case {
  const { contract } = context;
  const name = `${mark} one`;
  return caseOf({
    id: 'list.name-filter:in turn',
    what: 'list filtered by the name of a role, in capitals too, of two roles, and of one that is left',
    tier: 'quick',
    given: { roles: { A: { kind: 'own' }, B: { kind: 'own' } } },
    steps: [
      renaming(context, 'A', name, 'given'),
      renaming(context, 'B', `${name} more`, 'given'),
      { do: 'look' },
      filterStep(context, query, name),
      filterStep(context, query, `${mark} ONE`),
      renaming(context, 'B', name, 'claim'),
      { do: 'look' },
      filterStep(context, query, name),
      deleteOf(contract, ['B']),
      { do: 'look' },
      filterStep(context, query, name),
    ],
  });
}

/** An empty name, which may mean anything. */
export const emptyFilter = (context: LawContext, query: Query): Case =>
  caseOf({
    id: 'list.observe:empty-name-filter',
    what: 'list filtered by an empty name',
    steps: [filterStep(context, query, '')],
  });

const named = ({ contract }: LawContext, name: string): JsonObject => withValueAt({}, contract.role.nameAt, name);

function renaming(context: LawContext, role: string, name: string, purpose: Call['purpose']): Call {
  return callOn(operationFor(context.contract, 'update'), [{ role, item: named(context, name) }], { purpose });
}

const filterStep = ({ contract }: LawContext, query: Query, name: string): Step =>
  callOn(operationFor(contract, 'list'), [], {
    query: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, value.split('$name').join(name)])),
  });
