import type { Json } from '../model/json';
import type { BuiltInWords, GuardWords, RootWords } from './annotations';
import type { Context } from './context';
import { sourceOf } from './statement';
import type { Assignment, AtLeast, BuiltIn, Contract, Guard, JsonSchema } from './types';

type RootParts = Pick<
  Contract,
  | 'document'
  | 'rateLimit'
  | 'delete'
  | 'assignment'
  | 'atLeast'
  | 'guards'
  | 'nameFilter'
  | 'notes'
  | 'paging'
  | 'headers'
  | 'tenant'
>;

/** What the root's words say of the contract as a whole. */
export function compileRoot(words: RootWords, tenantSchema: JsonSchema | undefined, context: Context): RootParts {
  const { says } = context;
  return {
    document: words.document,
    ...(words.rateLimit !== undefined && { rateLimit: rateLimitOf(words.rateLimit) }),
    ...(words.tenant !== undefined &&
      tenantSchema !== undefined && {
        tenant: {
          parameter: words.tenant.parameter,
          schema: tenantSchema,
          foreign: says(words.tenant.foreign),
          ...(words.tenant.refusal !== undefined && {
            refusal: { status: words.tenant.refusal.status, statement: says(words.tenant.refusal.says) },
          }),
        },
      }),
    delete: { inUse: says(words.delete.inUse), soft: words.delete.soft ?? false, gone: says(words.delete.gone) },
    ...(words.assignment !== undefined && { assignment: assignmentOf(words.assignment, words.document) }),
    ...(words.atLeast !== undefined && { atLeast: atLeastOf(words.atLeast, context) }),
    guards: (words.guards ?? []).map((guard) => guardOf(guard, context)),
    ...(words.nameFilter !== undefined && {
      nameFilter: { query: words.nameFilter.query, statement: says(words.nameFilter.says) },
    }),
    notes: words.notes ?? [],
    ...(words.paging !== undefined && { paging: words.paging }),
    headers: Object.fromEntries(
      Object.entries(words.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  };
}

/** A role that every account has. */
export function builtInOf(words: BuiltInWords, { says, report }: Context): BuiltIn | undefined {
  const [match, ...more] = Object.entries(words.where);
  if (match === undefined || more.length > 0) {
    report(
      '/x-rolecall/builtIns',
      `the built-in role "${words.label}" is known by ${more.length + (match === undefined ? 0 : 1)} fields instead of one`,
    );
    return undefined;
  }
  return {
    label: words.label,
    match: { pointer: match[0], equals: match[1] },
    fixed: (words.fixed ?? []).map((fixed) => ({
      pointer: fixed.field,
      ...(fixed.to !== undefined && { to: fixed.to }),
      statement: says(fixed.says),
    })),
    free: (words.free ?? []).map((free) => ({ pointer: free.field, statement: says(free.says) })),
    ...(words.undeletable !== undefined && { undeletable: says(words.undeletable) }),
    single: words.single ?? true,
  };
}

function rateLimitOf(text: string): { requests: number; perMs: number } {
  const [requests, unit] = text.split('/');
  return { requests: Number(requests), perMs: unit === 's' ? 1_000 : unit === 'min' ? 60_000 : 3_600_000 };
}

function assignmentOf(
  { section, assumed, ...words }: NonNullable<RootWords['assignment']>,
  document: string,
): Assignment {
  return { ...words, assumed: assumed ?? [], source: sourceOf(section, document) };
}

function atLeastOf(words: NonNullable<RootWords['atLeast']>, { says }: Context): AtLeast {
  return {
    n: words.n,
    where: Object.entries(words.where).map(([pointer, equals]: [string, Json]) => ({ pointer, equals })),
    statement: says(words.says),
    ...(words.lastRefused !== undefined && { lastRefused: says(words.lastRefused) }),
    ...(words.freeWhileAnother !== undefined && { freeWhileAnother: says(words.freeWhileAnother) }),
  };
}

function guardOf(words: GuardWords, { says }: Context): Guard {
  return {
    label: words.label,
    places: words.places.map(({ within, at }) => ({ within, pointer: at })),
    forbids: { operation: words.forbids, ...(words.field !== undefined && { field: words.field }) },
    statement: says(words.says),
  };
}
