import type { Json, JsonObject, Pointer } from '../model/json';
import { isJsonObject } from '../model/json';
import { EXTENSION } from './ajv';
import type { Keyword, Play } from './types';

/** A statement as contracts write it: see docs/vocabulary.md. */
export type StatementWord = string | { readonly says: string; readonly note?: string };

interface AssignmentWords {
  readonly method: string;
  readonly path: string;
  readonly body?: Json;
  readonly mediaType?: string;
}
export type Assumed = readonly ('method' | 'path' | 'body')[];

export interface RootWords {
  readonly id: string;
  readonly document: string;
  readonly role: { readonly id: Pointer; readonly name: Pointer; readonly fields?: Pointer };
  readonly rateLimit?: string;
  readonly tenant?: {
    readonly parameter: string;
    readonly foreign: StatementWord;
    readonly refusal?: { readonly status: number; readonly says: StatementWord };
  };
  readonly builtIns?: readonly BuiltInWords[];
  readonly delete: { readonly inUse: StatementWord; readonly soft?: boolean; readonly gone: StatementWord };
  readonly assignment?: {
    readonly set: AssignmentWords;
    readonly clear?: AssignmentWords;
    readonly read: { readonly method: string; readonly path: string; readonly roleIdAt: Pointer };
    readonly none?: Json;
    readonly assumed?: Assumed;
    readonly section: string;
  };
  readonly atLeast?: {
    readonly n: number;
    readonly where: JsonObject;
    readonly says: StatementWord;
    readonly lastRefused?: StatementWord;
    readonly freeWhileAnother?: StatementWord;
  };
  readonly guards?: readonly GuardWords[];
  readonly nameFilter?: { readonly query: Readonly<Record<string, string>>; readonly says: StatementWord };
  readonly paging?: { readonly nextAt: Pointer };
  readonly headers?: Readonly<Record<string, string>>;
  readonly notes?: readonly { readonly rules: string; readonly note: string }[];
}

export interface BuiltInWords {
  readonly label: string;
  readonly where: JsonObject;
  readonly single?: boolean;
  readonly fixed?: readonly { readonly field: Pointer; readonly to?: Json; readonly says: StatementWord }[];
  readonly free?: readonly { readonly field: Pointer; readonly says: StatementWord }[];
  readonly undeletable?: StatementWord;
}

export interface GuardWords {
  readonly label: string;
  readonly places: readonly { readonly within: 'item' | 'document'; readonly at: Pointer }[];
  readonly forbids: 'update' | 'delete';
  readonly field?: Pointer;
  readonly says: StatementWord;
}

export interface OperationWords {
  readonly plays: Play;
  readonly form?: 'single' | 'bulk';
  readonly section: string;
  readonly assumed?: Assumed;
  readonly allowed: StatementWord;
  readonly items?: Pointer;
  readonly id?: Pointer;
  readonly whole?: StatementWord;
  readonly answer?: {
    readonly holds?: 'role' | 'roles' | 'ack';
    readonly at?: Pointer;
    readonly status?: StatementWord;
    readonly shape?: StatementWord;
    readonly errors?: StatementWord;
  };
}

export interface ParameterWords {
  readonly is: 'role-id' | 'tenant';
  readonly outside?: StatementWord;
}

type StatedKeywords = Readonly<Partial<Record<Keyword, StatementWord>>>;

export interface SchemaWords {
  readonly refuses?: StatedKeywords;
  readonly neverStores?: StatedKeywords;
  readonly lengthUnit?: 'code-points' | 'open';
  readonly default?: StatementWord;
  readonly nullKeeps?: StatementWord;
  readonly unsentStays?: StatementWord;
  readonly merges?: StatementWord;
  readonly replaces?: StatementWord;
  readonly feature?: { readonly name: string; readonly enabling: readonly Json[]; readonly says?: StatementWord };
  readonly accepted?: StatementWord;
  readonly readBack?: StatementWord;
  readonly condition?: StatementWord;
  readonly readOnly?: StatementWord;
  readonly createOnly?: StatementWord;
  readonly unique?: StatementWord;
  readonly count?: StatementWord;
  readonly agrees?: { readonly counts: Pointer; readonly says: StatementWord };
  readonly removedAt?: StatementWord;
  readonly derived?: boolean;
  readonly keysFrom?: 'built-in';
  readonly dropFalse?: StatementWord;
  readonly groupKeys?: {
    readonly keys: readonly string[];
    readonly only: Readonly<Record<string, readonly string[]>>;
    readonly says: StatementWord;
  };
  readonly ofCreated?: { readonly value: Json; readonly says: StatementWord };
}

/** The annotation of a node. The vocabulary has been checked before anything is compiled, so its type is known. */
export function wordsOf<Words extends object>(node: JsonObject): Partial<Words> {
  const words = node[EXTENSION];
  return (isJsonObject(words) ? words : {}) as Partial<Words>;
}
