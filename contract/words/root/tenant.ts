import type { JsonSchema } from '../../schema';
import { integer, members, optional, text } from '../shape';
import { statement, type Statement } from '../statement';
import { read, refused, type Reading, type Word } from '../word';
import type { RootPlace } from './place';

export interface Tenant {
  /** The path parameter that names the tenant (group_id). */
  readonly tenant?: {
    readonly parameter: string;
    readonly schema: JsonSchema;
    readonly foreign: Statement;
    /** The status that a caller from another tenant is refused with. */
    readonly refusal?: { readonly status: number; readonly statement: Statement };
  };
}

const shape = members({
  parameter: text,
  foreign: statement,
  refusal: optional(members({ status: integer(), says: statement })),
});

export const tenant: Word<RootPlace, NonNullable<typeof shape.written>, Tenant> = {
  name: 'tenant',
  shape,
  about:
    "`{parameter, foreign, refusal}`: the path parameter that names the tenant; that other tenants' " +
    'roles are out of reach; `{status, says}`: what a caller from another tenant is answered',
  example: 'tenant: {parameter: group_id, foreign: "must: Access", refusal: {status: 403, says: "should: Access"}}',
  compile: ({ parameter, foreign, refusal }, { says, report, tenantSchema }): Reading<Tenant> => {
    const schema = tenantSchema(parameter);
    if (schema === undefined) {
      report('', `no path has a parameter "${parameter}" that is the tenant`);
      return refused;
    }
    return read<Tenant>({
      tenant: {
        parameter,
        schema,
        foreign: says(foreign),
        ...(refusal !== undefined && { refusal: { status: refusal.status, statement: says(refusal.says) } }),
      },
    });
  },
};
