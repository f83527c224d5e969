import type { Pointer } from '../model/json';
import type { RoleField } from './fields';
import type { Operation } from './operation';
import type { JsonSchema } from './schema';
import type { RootParts } from './words/root';
import type { BuiltIn } from './words/root/builtIns';

export type { RoleField, WritableField } from './fields';
export type { ItemPlace, Operation, PathParameter, RequestShape, ResponseShape } from './operation';
export type { JsonSchema, Validate, Violation } from './schema';
export type { Keyword, TriedFormat } from './words/keywords';
export type { Condition } from './words/part/condition';
export type { Play } from './words/play';
export type { Assignment, AssignmentRequest } from './words/root/assignment';
export type { AtLeast } from './words/root/atLeast';
export type { BuiltIn } from './words/root/builtIns';
export type { Guard } from './words/root/guards';
export type { Feature } from './words/sent/feature';
export type { Statement } from './words/statement';

/** Parts that stand under `role`. */
type OfRole = 'roleAt' | 'builtIns';

/** An API for roles, with the parts that the words at the document's root compile to. */
export interface Contract extends Omit<RootParts, OfRole> {
  readonly title: string;
  readonly version: string;
  /** Default server URL of the vendor, templates unresolved. */
  readonly serverUrl: string;
  readonly operations: readonly Operation[];
  readonly role: {
    readonly idAt: Pointer;
    readonly idSchema: JsonSchema;
    readonly nameAt: Pointer;
    readonly fields: readonly RoleField[];
    readonly builtIns: readonly BuiltIn[];
  };
}
