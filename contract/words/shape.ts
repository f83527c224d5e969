import type { Json, Pointer } from '../../model/json';
import type { JsonSchema } from '../schema';

/** The form of a written value: the JSON Schema that checks it, and the type that a compilation gets. */
export interface Shape<Written> {
  readonly schema: JsonSchema;
  /** Carries the type alone; no shape has it. */
  readonly written?: Written;
}

/** A member that may be left out. */
export interface Optional<Written> extends Shape<Written> {
  readonly optional: true;
}

type Members = Readonly<Record<string, Shape<unknown>>>;
type WrittenAt<S> = S extends Shape<infer Written> ? Written : never;
type OptionalKey<M extends Members> = { [K in keyof M]: M[K] extends { readonly optional: true } ? K : never }[keyof M];

/** The object that a shape made by `members` checks. */
export type MembersWritten<M extends Members> = {
  readonly [K in Exclude<keyof M, OptionalKey<M>>]: WrittenAt<M[K]>;
} & { readonly [K in OptionalKey<M>]?: WrittenAt<M[K]> };

export const text: Shape<string> = { schema: { type: 'string', minLength: 1 } };
export const flag: Shape<boolean> = { schema: { type: 'boolean' } };
export const json: Shape<Json> = { schema: {} };
/** Values that `===` compares. */
export const scalar: Shape<string | number | boolean | null> = {
  schema: { type: ['string', 'number', 'boolean', 'null'] },
};
export const pointer: Shape<Pointer> = { schema: { type: 'string', pattern: '^(/.*)?$' } };

export const textLike = (pattern: string): Shape<string> => ({ schema: { type: 'string', pattern } });

export const integer = (limits: { readonly minimum?: number } = {}): Shape<number> => ({
  schema: { type: 'integer', ...limits },
});

export const oneOf = <const Word extends string>(...words: readonly Word[]): Shape<Word> => ({
  schema: { type: 'string', enum: words },
});

export const listOf = <Written>(
  { schema }: Shape<Written>,
  limits: { readonly minItems?: number } = {},
): Shape<readonly Written[]> => ({ schema: { type: 'array', items: schema, ...limits } });

export const mapOf = <Written>({ schema }: Shape<Written>): Shape<Readonly<Record<string, Written>>> => ({
  schema: { type: 'object', additionalProperties: schema },
});

export const optional = <Written>({ schema }: Shape<Written>): Optional<Written> => ({ schema, optional: true });

/** An object of these members and no other. */
export const members = <const M extends Members>(shapes: M): Shape<MembersWritten<M>> => ({
  schema: membersSchema(shapes),
});

/** The JSON Schema of an object of these members and no other. */
export const membersSchema = (shapes: Members): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(shapes).map(([key, { schema }]) => [key, schema])),
  required: Object.entries(shapes)
    .filter(([, shape]) => !('optional' in shape))
    .map(([key]) => key),
  additionalProperties: false,
});
