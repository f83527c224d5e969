import type { Contract, Operation } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import type { Call, Case, Need, RoleRef } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { malformedIds, unknownId } from '../../generators/malformed';
import { turned } from '../../model/turned';
import { plainControl } from '../kit/controls';
import { plainPart, plainRequest, shared } from '../kit/writes';

export type Tenant = NonNullable<Contract['tenant']>;

/** The cases about the tenant itself, and the cases about a role of another tenant. */
export interface TenantCases {
  readonly tenant: readonly Case[];
  readonly role: readonly Case[];
}

/** Requests to another tenant, and requests about a role of another tenant, there and under our own tenant. */
export function otherTenantCases(context: LawContext, operation: Operation, { parameter }: Tenant): TenantCases {
  const foreign = context.foreign[parameter] ?? '0';
  const needsTenant: Need = { kind: 'foreign', parameter };
  const tenant = [
    {
      ...tenantCase(context, operation, { id: 'tenant:foreign', words: 'of another tenant', tenant: foreign }),
      needs: [needsTenant],
    },
  ];
  if (operation.plays === 'list' || operation.plays === 'create') return { tenant, role: [] };
  const roleId = roleOfAnother(context, parameter);
  // Without a configured role these cases are skipped, whatever the id.
  const theirs = roleId.id ?? '0';
  const tier = operation.plays === 'write-only' ? 'standard' : 'quick';
  // We could not restore a role of somebody else, should the server let us change it.
  const needsRole: Need[] = [
    { kind: 'foreign', parameter: roleId.parameter },
    ...(operation.plays === 'show' ? [] : [{ kind: 'permit', name: 'disposable' } as const]),
  ];
  const here = { id: 'tenant:role', words: "of another tenant's role under our own tenant", theirs };
  const there = { id: 'tenant:both', words: "of another tenant's role there", tenant: foreign, theirs };
  return {
    tenant,
    role: [
      { ...unknownIdFirst(context, operation, tenantCase(context, operation, { ...here, tier })), needs: needsRole },
      { ...tenantCase(context, operation, { ...there, tier }), needs: [needsTenant, ...needsRole] },
    ],
  };
}

/** The role of another tenant that the configuration names, by its parameter. */
export function roleOfAnother({ foreign }: LawContext, tenant: string): { parameter: string; id: string | undefined } {
  const parameter = Object.keys(foreign).find((key) => key !== tenant) ?? 'role_id';
  return { parameter, id: foreign[parameter] };
}

/**
 * Malformed tenant ids in every path. Servers read the tenant of all paths by the same means, so the list tries most of
 * them and the other operations a few. In a quick run two operations try one id each.
 */
export function malformedTenantCases(context: LawContext, tenant: Tenant): Case[] {
  const own = context.params[tenant.parameter] ?? '7';
  const ids = malformedIds(tenant.schema, /^\d+$/.test(own) ? Number(own) : own);
  const inTurn = turned(context.contract.operations, context.seed).map((operation) =>
    ids
      .slice(0, operation.plays === 'list' ? 12 : 4)
      .map(({ what, segment }) =>
        tenantCase(context, operation, {
          id: `tenant-id:${what}`,
          words: `with the tenant id ${what}`,
          tenant: segment,
          tier: 'standard',
        }),
      ),
  );
  const quick = inTurn.slice(0, quickAtMost).flatMap((cases, index) => cases.slice(index, index + 1));
  return [
    ...quick.map((one): Case => ({ ...one, tier: 'quick' })),
    ...inTurn.flat().filter(({ id }) => !quick.some((one) => one.id === id)),
  ];
}

const quickAtMost = 2;

interface Attempt {
  readonly id: string;
  readonly words: string;
  /** Stands in the path. Default: our own tenant. */
  readonly tenant?: string;
  /** Id of a role of another tenant. Default: a role of ours. */
  readonly theirs?: string;
  /** Default: quick. */
  readonly tier?: Case['tier'];
}

function tenantCase(
  context: LawContext,
  operation: Operation,
  { id, words, tenant, theirs, tier = 'quick' }: Attempt,
): Case {
  const plain = plainRequest(context, operation);
  const call = theirs === undefined ? plain.call : callAbout(context, operation, theirs);
  return caseOf({
    id: `${operation.name}.${id}`,
    what: `${operation.name} ${words}`,
    tier,
    given: theirs === undefined ? shared(plain.given) : { roles: {} },
    steps: [{ ...call, ...(tenant === undefined ? {} : { tenant }) }],
    ...(operation.request && operation.plays !== 'delete' ? { control: plainControl(context, operation) } : {}),
  });
}

/** A plain request about a role of another tenant. */
function callAbout(context: LawContext, operation: Operation, theirs: string): Call {
  const role: RoleRef =
    operation.form === 'bulk' && /^\d+$/.test(theirs) ? { json: Number(theirs) } : { segment: theirs };
  return callOn(operation, [{ role, ...plainPart(context, operation) }]);
}

/**
 * Sends a bulk request about an id that nobody has first. The documents do not say how it is answered. Where it is
 * refused and the same request about the other tenant's role is accepted, the server found that role.
 */
function unknownIdFirst({ contract, seed }: LawContext, operation: Operation, one: Case): Case {
  const [call] = one.steps;
  if (operation.form !== 'bulk' || call?.do !== 'call') return one;
  const role = { json: unknownId(contract.role.idSchema, seed) };
  return { ...one, steps: [{ ...call, items: (call.items ?? []).map((intent) => ({ ...intent, role })) }, call] };
}
