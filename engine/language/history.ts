import type { Violation } from '../../contract/types';
import type { Exchange } from '../../model/exchange';
import type { Json, JsonObject } from '../../model/json';
import { isJsonArray } from '../../model/json';
import type { Assign, Call, Case, RoleName } from './case';

/**
 * What an answer amounts to. `refused`: a 4xx that means the request was not carried out. `unavailable`: 429 and 502 to
 * 504, which speak of the infrastructure. `lost`: no answer, so nobody knows the effect. `other`: 1xx, 3xx, and the
 * 4xx that speak of something else (401 in mid-run, 408, 425).
 */
export type AnswerClass = 'accepted' | 'refused' | 'server-error' | 'unavailable' | 'lost' | 'other';

export interface Answer {
  readonly class: AnswerClass;
  readonly status: number | null;
  /** The parsed body; undefined where there is no body or it is not JSON. */
  readonly body: Json | undefined;
  /** The role items in the body, by the contract's place for them. */
  readonly items: readonly JsonObject[];
  /** Where the body breaks the documented shape of a success. */
  readonly violations: readonly Violation[];
}

/**
 * When a request was sent, seen from the looks of its case. `setup`: before the first look, which shows what came of
 * it.
 * `early-setup`: before the first look too, but defaults were moved in between, so that no look shows what came of it.
 * `after`: after the look of this index and before the next.
 */
export type Stage = 'setup' | 'early-setup' | { readonly after: number };

/** One request of a case with its answer. */
export interface CallRecord {
  readonly step: Call | Assign;
  readonly exchange: Exchange;
  readonly answer: Answer;
  readonly stage: Stage;
  /** The elements as they were sent, with the run's mark in place. */
  readonly sent: readonly { readonly id: Json | undefined; readonly item: Json }[];
}

/** One read of a snapshot. */
export interface Read {
  /** What it shows: the list or a page of it, one role, or what a user holds. */
  readonly view: 'list' | 'show' | 'holder';
  readonly operation: string;
  readonly exchange: Exchange;
  readonly answer: Answer;
}

/** What show answered for a role; `item` is null where it showed none. */
export interface Shown extends Read {
  readonly item: JsonObject | null;
}

/** The list at one moment, read to its end. */
export interface List {
  /** The roles by id key. */
  readonly items: ReadonlyMap<string, JsonObject>;
  /** Id keys that came more than once. */
  readonly repeated: readonly string[];
  /** The requests that read it, one for each page. */
  readonly pages: readonly Read[];
}

/** What the account looked like while nothing was in flight. */
export interface Look {
  /** null: the list could not be read to its end. */
  readonly list: List | null;
  /** Answers of show, by id key; absent for roles that were not asked for. */
  readonly shown: ReadonlyMap<string, Shown>;
  /** The role id that each leased user holds, by user id; undefined where it could not be read. */
  readonly users: ReadonlyMap<string, Json | undefined>;
  /** The request that read what a user holds, by user id. */
  readonly userReads?: ReadonlyMap<string, Read>;
  /** The requests behind all this, in order. */
  readonly reads: readonly Read[];
}

/** One run of one case: what a law judges. */
export interface History {
  readonly case: Case;
  /** Ids of the case's roles, as far as they are known. */
  readonly ids: Readonly<Record<RoleName, Json>>;
  /** Ids of the case's users. */
  readonly users: readonly string[];
  /** Id keys of the run's live roles when the case began. The bystanders are those that the case does not name. */
  readonly own: ReadonlySet<string>;
  readonly looks: readonly Look[];
  readonly calls: readonly CallRecord[];
  /** Id keys of the roles that concurrent cases wrote to. */
  readonly touchedByOthers: ReadonlySet<string>;
  /** How the control of the case was answered. `none`: the case has no control. */
  readonly control: 'accepted' | 'refused' | 'failed' | 'not-run' | 'none';
  /** Why the given could not be brought about; null where it was. */
  readonly problem: string | null;
}

/** The look before a request; undefined in the setup. */
export const lookBefore = (
  { looks }: Pick<History, 'looks'>,
  { stage }: Pick<CallRecord, 'stage'>,
): Look | undefined => (typeof stage === 'string' ? undefined : looks[stage.after]);

/** The look that shows what came of a request; undefined where there is none. */
export const lookAfter = ({ looks }: Pick<History, 'looks'>, record: Pick<CallRecord, 'stage'>): Look | undefined =>
  record.stage === 'early-setup' ? undefined : looks[nextLook(record)];

/** Index of the first look after a request. */
export const nextLook = ({ stage }: Pick<CallRecord, 'stage'>): number =>
  typeof stage === 'string' ? 0 : stage.after + 1;

/** Whether a request was sent before the first look. */
export const isSetup = ({ stage }: Pick<CallRecord, 'stage'>): boolean => typeof stage === 'string';

/** Whether a request was sent before the look of this index. */
export const isBefore = (record: Pick<CallRecord, 'stage'>, look: number): boolean => nextLook(record) <= look;

/** Whether a request was sent after the look of this index and before the next. */
export const isBetween = ({ stage }: Pick<CallRecord, 'stage'>, look: number): boolean =>
  typeof stage !== 'string' && stage.after === look;

/** Whether two requests of a case were sent between the same two looks. */
export const sameSegment = (one: Pick<CallRecord, 'stage'>, other: Pick<CallRecord, 'stage'>): boolean =>
  typeof one.stage === 'string' || typeof other.stage === 'string'
    ? one.stage === other.stage
    : one.stage.after === other.stage.after;

/** The requests under test of a case. */
export const claimsOf = ({ calls }: Pick<History, 'calls'>): readonly CallRecord[] =>
  calls.filter(({ step }) => step.purpose === 'claim');

/** An id as the key of a map: the same id in a list, a path and a body gives the same key. */
export const idKey = (id: Json | undefined): string => (typeof id === 'string' ? id : JSON.stringify(id ?? null));

/** Whether a user that holds `held` (one id or several) holds the role of this id. */
export const holdsRole = (held: Json | undefined, id: Json): boolean =>
  isJsonArray(held) ? held.some((one) => idKey(one) === idKey(id)) : held !== undefined && idKey(held) === idKey(id);
