import type { Json, JsonObject, Pointer } from '../model/json';
import type { Source } from '../model/rule';
import type { WritableField } from './fields';
import type { JsonSchema, Validate } from './schema';
import type { OperationParts } from './words/operation';
import type { ParameterParts } from './words/parameter';
import type { Condition } from './words/part/condition';
import type { Statement } from './words/statement';

export interface PathParameter extends ParameterParts {
  readonly name: string;
  readonly schema: JsonSchema;
}

/** A query parameter that every request of an operation carries. */
export interface QueryParameter {
  readonly name: string;
  /** Sent where the configuration has no parameter of this name. Absent: then nothing is sent. */
  readonly value?: string;
}

export interface ItemPlace {
  /** Pointer to the item, or to the array of items, in the body. */
  readonly at: Pointer;
  /** `array`: an array of items. `either`: an item or an array of one. */
  readonly envelope: 'object' | 'array' | 'either';
}

export interface RequestShape {
  readonly mediaType: string;
  /** The whole body. */
  readonly schema: JsonSchema;
  readonly validate: Validate;
  readonly items: ItemPlace;
  /** One item. For a bulk delete, the id itself. */
  readonly itemSchema: JsonSchema;
  readonly validateItem: Validate;
  /** Bulk forms on existing roles: where the id stands in an element; '' where the element is the id. */
  readonly idAt?: Pointer;
  /** The id's own field where an element carries one. Not among `fields`: it names the role and changes nothing. */
  readonly idField?: WritableField;
  /** Members with a `const` that every item carries, such as {type: "role"}. */
  readonly constants: JsonObject;
  readonly fields: readonly WritableField[];
  /** Conditional requirements (if/then): a field that must be sent when another one has a certain value. */
  readonly conditions: readonly Condition[];
  /** The document's own sample item, if it is a valid one; without the id, which names a role of somebody else's. */
  readonly sample?: Json;
  /** "An optional field is honoured or refused, never half." */
  readonly whole?: Statement;
}

export interface ResponseShape {
  /** Exact statuses that the document prints for success; `2xx` where it prints none. */
  readonly success: readonly number[] | '2xx';
  readonly statusStatement: Statement;
  readonly shapeStatement: Statement;
  /** The shape of a refusal, where the document describes one. */
  readonly failure?: { readonly validate: Validate; readonly statement: Statement };
  /** JSON media type of the answer; absent where there is no content. */
  readonly mediaType?: string;
  readonly schema?: JsonSchema;
  readonly validate: Validate;
  /** The content of the answer. `ack`: a fixed acknowledgement. */
  readonly holds: 'role' | 'roles' | 'ack' | 'nothing';
  readonly items: ItemPlace;
}

/** An operation, with the parts that its words compile to. */
export interface Operation extends Pick<OperationParts, 'plays' | 'form' | 'assumed' | 'authorization'> {
  /** As rule ids call it: `create`, `update-many`. */
  readonly name: string;
  readonly method: string;
  /** Template below the server: `/groups/{group_id}/roles/{role_id}`. */
  readonly path: string;
  readonly parameters: readonly PathParameter[];
  readonly query: readonly QueryParameter[];
  readonly request?: RequestShape;
  readonly response: ResponseShape;
  /** The operation's own section, the source of rules that follow from its shape. */
  readonly source: Source;
}
