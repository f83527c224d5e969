import type { Operation, PathParameter } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import type { Case, RoleRef } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import { idKey } from '../../engine/language/history';
import type { LawContext } from '../../engine/language/law';
import { plainName } from '../../engine/language/plainItem';
import { malformedBodyIds, malformedIds, unknownId } from '../../generators/malformed';
import type { MalformedId } from '../../generators/types';
import type { Json } from '../../model/json';
import { isJsonArray, isJsonObject } from '../../model/json';
import { namesType } from '../../model/schema';
import { plainControl } from '../kit/controls';
import { plainWrite } from '../kit/items';
import { plainPart } from '../kit/writes';

/** Cases about ids that name no role. */
export interface WrongIdCases {
  /** A well-formed id that nobody has. */
  readonly unknown: readonly Case[];
  /** Ids that are not well-formed, mostly close to the id of role A. */
  readonly malformed: readonly Case[];
  /** Those of the malformed ids that have another type. The others, such as -1, may pass for an unknown id. */
  readonly wrongType: readonly Case[];
}

export function wrongIdCases(context: LawContext, operation: Operation): WrongIdCases {
  const parameter = operation.parameters.find(({ is }) => is === 'role-id');
  const one = (attempt: Attempt): Case => wrongIdCase(context, operation, attempt);
  const malformed = parameter ? inPath(context, operation, parameter) : inBody(context, operation);
  return {
    unknown: parameter ? [one(unknownAttempt(context, operation))] : [],
    malformed: malformed.map(one),
    wrongType: malformed.filter(({ wrongType }) => wrongType).map(one),
  };
}

interface Attempt {
  readonly what: string;
  readonly ref: RoleRef;
  readonly tier: Case['tier'];
  readonly wrongType: boolean;
}

function wrongIdCase(context: LawContext, operation: Operation, { what, ref, tier }: Attempt): Case {
  return caseOf({
    id: `${operation.name}.id:${what}`,
    what: `${operation.name} of the id ${what}`,
    tier,
    given: { roles: { A: { kind: 'own', shared: true } } },
    steps: [callOn(operation, [{ role: ref, ...plainPart(context, operation) }])],
  });
}

/** Each operation has an unknown id of its own: an update may create the role, and a delete must not hide that. */
const unknownAttempt = ({ contract, seed }: LawContext, operation: Operation): Attempt => ({
  what: 'unknown',
  ref: { segment: idKey(unknownId(contract.role.idSchema, seed + 1000 * contract.operations.indexOf(operation))) },
  tier: 'quick',
  wrongType: false,
});

/** How many malformed ids an operation tries. Show tries all: the other operations find roles by the same means. */
const pathsAtMost = 9;

function inPath(context: LawContext, operation: Operation, parameter: PathParameter): Attempt[] {
  const real = realId(context);
  const attempt = ({ what, segment, tier, near }: MalformedId): Attempt => ({
    what,
    ref: near ? { near: 'A', as: near } : { segment: templateOf(real, segment) },
    tier,
    wrongType: true,
  });
  const forms = malformedIds(parameter.schema, real);
  const quick = forms.filter(({ tier }) => tier === 'quick');
  const near = forms.filter((form) => form.near !== undefined);
  const others = forms.filter((form) => !quick.includes(form) && !near.includes(form));
  const byName: Attempt = {
    what: 'the name of a role',
    ref: { near: 'A', as: 'name' },
    tier: 'standard',
    wrongType: true,
  };
  return [...[...quick, ...near].map(attempt), byName, ...others.map(attempt)].slice(
    0,
    operation.plays === 'show' ? undefined : pathsAtMost,
  );
}

/** The generators derive their ids from this one; at run time the real id of role A takes its place. */
const realId = ({ contract }: LawContext): Json =>
  namesType(contract.role.idSchema, 'integer') ? 70707 : '70707070-7070-4070-8070-707070707070';

/** `{A:8}` for the first 8 characters of a text id. The beginning of a number could be the id of another role. */
function templateOf(real: Json, segment: string): string {
  const isBeginning = typeof real === 'string' && segment !== real && segment.length >= 4 && real.startsWith(segment);
  return isBeginning ? `{A:${String(segment.length)}}` : segment.split(idKey(real)).join('{A}');
}

function inBody(context: LawContext, operation: Operation): Attempt[] {
  if (operation.request?.idAt === undefined) return [];
  const real = realId(context);
  return (
    malformedBodyIds(context.contract.role.idSchema, real)
      // Only the answer tells what an unseen write did, so a third of the ids is enough.
      .filter((_, index) => operation.plays !== 'write-only' || index % 3 === 0)
      .flatMap(({ what, value, tier }): Attempt[] =>
        value === undefined
          ? []
          : [
              {
                what,
                ref: refFor(real, value),
                tier,
                wrongType: typeof value !== typeof real || (typeof real === 'number' && !Number.isInteger(value)),
              },
            ],
      )
  );
}

function refFor(real: Json, value: Json): RoleRef {
  if (typeof value === 'number' && !Number.isInteger(value)) return { near: 'A', as: 'fraction' };
  if (isJsonArray(value)) return { near: 'A', as: 'array' };
  if (isJsonObject(value)) return { near: 'A', as: 'object' };
  return { json: typeof value === 'string' ? value.split(idKey(real)).join('{A}') : value };
}

/** A bulk element without an id. It carries a name: a server that takes it for a new role can create it then. */
export const withoutId = (context: LawContext, operation: Operation, label: string): Case =>
  caseOf({
    id: `${operation.name}.id:left out`,
    what: `an element without ${label}, by ${operation.name}`,
    tier: 'quick',
    expects: 'refused',
    steps: [
      callOn(operation, [
        {
          item:
            operation.plays === 'update'
              ? plainName(context.contract, plainWrite(context, operation), 'nameless')
              : plainWrite(context, operation),
        },
      ]),
    ],
    control: plainControl(context, operation),
  });
