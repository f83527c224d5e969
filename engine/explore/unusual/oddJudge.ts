/** Judges what reads back of an unusual request that was accepted. */

import type { Contract, Operation, WritableField } from '../../../contract/types';
import type { Json, JsonObject } from '../../../model/json';
import type { Observation, View } from '../../../model/observation';
import { isJsonObject } from '../../../model/json';
import { valueAt } from '../../../model/pointer';
import { sameValue } from '../../../model/same';
import { enumOf, isOfType, typesOf } from '../../../model/schema';
import { commonly, inWords } from '../../../oracle/blame';
import { grants } from '../../../oracle/store/grants';
import type { SentCall } from '../attempt';
import { isFree } from '../changes';
import type { BrokenRule } from '../brokenRule';
import type { DeepWorld } from '../types';
import { countedWrongly } from './lengthUnits';
import type { OddCase } from './oddCases';
import type { OddMember } from './oddMembers';
import { isKeepable } from './oddTexts';

/** What the answer, show or list tells of the role after the request. */
export interface OddView {
  readonly where: string;
  readonly item: JsonObject;
  /** The view in the terms of a report, and the exchange that shows it. */
  readonly view: View;
  readonly exchange: number;
  /** Id of the role. */
  readonly role: string;
}

/** `item`: the fields that were sent, as they were made up. */
export function judgeOdd(
  { session: { contract } }: DeepWorld,
  one: OddCase,
  operation: Operation,
  sent: SentCall,
  item: JsonObject,
  views: readonly OddView[],
): BrokenRule[] {
  const fields = operation.request?.fields ?? [];
  const fieldAt = (pointer: string): WritableField | undefined => fields.find((field) => field.pointer === pointer);
  switch (one.kind) {
    // The answer alone tells whether these break a rule.
    case 'id':
    case 'body':
    case 'body-id':
      return [];
    case 'text':
      return Object.keys(one.texts).flatMap((pointer) => {
        const field = fieldAt(pointer);
        return field ? wrongText(operation, field, sent, item, views) : [];
      });
    case 'length': {
      const stored = shownAt(views, one.pointer).find(({ value }) => typeof value === 'string');
      const wrong = typeof stored?.value === 'string' ? countedWrongly(operation, one, stored.value) : null;
      return wrong && stored ? [{ ...wrong, seen: stored.seen }] : [];
    }
    case 'listed': {
      const field = fieldAt(one.pointer);
      return field ? wrongListed(operation, field, one.value, views) : [];
    }
    case 'member': {
      const { member, within } = one;
      if (member.times !== 1) return [];
      const field = fieldAt(`${within}/${member.key}`);
      const free = fieldAt(within);
      return [
        ...(field ? wrongType(operation, field, member.json, views) : []),
        ...(free && isFree(contract, free)
          ? [
              ...wrongKeys(contract, operation, free, member.json, views),
              ...grantedBeyond(operation, free, member, views),
            ]
          : []),
      ];
    }
  }
}

/** What each view shows at a pointer. */
const shownAt = (
  views: readonly OddView[],
  pointer: string,
): { readonly where: string; readonly value: Json | undefined; readonly seen: Observation }[] =>
  views.map(({ where, item, view, exchange, role }) => {
    const value = valueAt(item, pointer);
    return { where, value, seen: { view, exchange, role, pointer, ...(value === undefined ? {} : { value }) } };
  });

function wrongText(
  operation: Operation,
  field: WritableField,
  sent: SentCall,
  item: JsonObject,
  views: readonly OddView[],
): BrokenRule[] {
  const text = valueAt(sent.sent[0]?.item, field.pointer);
  const statement = field.readBack ?? commonly('must');
  const { request } = operation;
  const isValid = request?.validateItem({ ...request.constants, ...withId(operation, sent, item) }).length === 0;
  if (typeof text !== 'string' || !isKeepable(text) || !isValid || statement.level === 'observe') return [];
  const other = shownAt(views, field.pointer).find(({ value }) => value !== undefined && !sameValue(value, text));
  if (!other) return [];
  const accepted = `${operation.name} accepted ${inWords(text)} as ${field.label}`;
  return [
    {
      ruleId: `${operation.name}.${field.label}.read-back`,
      statement,
      message: `${accepted}, but ${other.where} shows ${inWords(other.value)}.`,
      expected: `${field.label}: ${inWords(text)}`,
      actual: `${field.label}: ${inWords(other.value)}`,
      seen: other.seen,
    },
  ];
}

/** The id in an element of a bulk request is validated too. */
const withId = ({ request }: Operation, { sent }: SentCall, item: JsonObject): JsonObject => {
  const id = sent[0]?.id;
  const name = request?.idAt?.slice(1);
  return id === undefined || name === undefined || name === '' ? item : { ...item, [name]: id };
};

/** A text that is almost a value of the field: it must be refused, and must not be stored. */
function wrongListed(
  operation: Operation,
  field: WritableField,
  text: string,
  views: readonly OddView[],
): BrokenRule[] {
  const listed = enumOf(field.schema) ?? [];
  const name = `${operation.name}.${field.label}`;
  const accepted = `${operation.name} accepted ${inWords(text)} as ${field.label}`;
  const stored = shownAt(views, field.pointer).find(
    ({ value }) => typeof value === 'string' && !listed.includes(value),
  );
  const statement = field.statements.enum ?? commonly('must');
  if (stored && statement.level !== 'observe')
    return [
      {
        ruleId: `${name}.enum`,
        statement,
        message: `${accepted}, and ${stored.where} shows ${inWords(stored.value)}, which is none of its values.`,
        expected: listed.map(inWords).join(' or '),
        actual: inWords(stored.value),
        seen: stored.seen,
      },
    ];
  // What becomes of a NUL is left open.
  if (listed.includes(text) || text.includes('\u0000')) return [];
  return [
    {
      ruleId: `${name}.enum-refused`,
      statement: commonly('should'),
      message: `${accepted}, which is none of its values.`,
      expected: 'a refusal',
      actual: 'it was accepted',
    },
  ];
}

/** A value of another type is stored. */
function wrongType(operation: Operation, field: WritableField, json: string, views: readonly OddView[]): BrokenRule[] {
  const types = typesOf(field.schema);
  const wrong = shownAt(views, field.pointer).find(
    ({ value }) =>
      value !== undefined && value !== null && types.length > 0 && !types.some((type) => isOfType(type, value)),
  );
  if (!wrong) return [];
  const accepted = `${operation.name} accepted ${json.slice(0, 60)} as ${field.label}`;
  return [
    {
      ruleId: `${operation.name}.${field.label}.type-stored`,
      statement: field.statements.type ?? commonly('must'),
      message: `${accepted}, and ${wrong.where} shows ${inWords(wrong.value)}.`,
      expected: types.join(' or '),
      actual: inWords(wrong.value),
      seen: wrong.seen,
    },
  ];
}

/** A key is stored in a group that may not hold it. Whether the group itself may exist is left open. */
export function wrongKeys(
  { role }: Contract,
  operation: Operation,
  field: WritableField,
  json: string,
  views: readonly OddView[],
): BrokenRule[] {
  const limits = role.fields.find(({ pointer }) => pointer === field.pointer)?.groupKeys;
  const statement = field.statements.additionalProperties;
  if (!limits || !statement || statement.level === 'observe') return [];
  const allowedIn = (group: string): readonly string[] => [
    ...limits.keys,
    ...(Object.hasOwn(limits.only, group) ? (limits.only[group] ?? []) : []),
  ];
  for (const { where, value: shown, seen } of shownAt(views, field.pointer)) {
    for (const [group, keys] of isJsonObject(shown) ? Object.entries(shown) : []) {
      const wrong = Object.keys(isJsonObject(keys) ? keys : {}).find(
        (key) => !allowedIn(group).includes(key) && json.includes(`${JSON.stringify(key)}:`),
      );
      if (wrong === undefined) continue;
      const sent = `${operation.name} was sent ${JSON.stringify(wrong)} in ${field.label}`;
      return [
        {
          ruleId: `${operation.name}.${field.label}.keys`,
          statement,
          message: `${sent}, and ${where} shows it under ${JSON.stringify(group)}: ${inWords(keys)}.`,
          expected: `only ${allowedIn(group).join(', ')} under ${JSON.stringify(group)}`,
          actual: inWords(keys),
          seen,
        },
      ];
    }
  }
  return [];
}

/** A right reads as granted that was not sent. */
function grantedBeyond(
  operation: Operation,
  field: WritableField,
  { key, json }: OddMember,
  views: readonly OddView[],
): BrokenRule[] {
  if (field.write?.how !== 'replace' || field.write.statement.level === 'observe') return [];
  const sent = grants(Object.fromEntries([[key, parsed(json)]]));
  for (const { where, value: shown, seen } of shownAt(views, field.pointer)) {
    if (shown === undefined || !Object.entries(grants(shown)).some(([group, rights]) => exceeds(rights, sent, group)))
      continue;
    const sentAlone = `${JSON.stringify(key)}: ${json.slice(0, 60)} alone`;
    return [
      {
        ruleId: `${operation.name}.${field.label}.read-back`,
        statement: field.readBack ?? commonly('must'),
        message: `${operation.name} accepted ${field.label} with ${sentAlone}, and ${where} shows ${inWords(shown)}.`,
        expected: 'nothing granted that was not sent',
        actual: inWords(shown),
        seen,
      },
    ];
  }
  return [];
}

/** Whether `rights` grant what `sent` does not grant in this group. */
function exceeds(rights: Json, sent: JsonObject, group: string): boolean {
  const own = Object.hasOwn(sent, group) ? sent[group] : undefined;
  return (
    isJsonObject(rights) &&
    Object.entries(rights).some(
      ([right, granted]) =>
        granted === true && !(isJsonObject(own) && Object.hasOwn(own, right) && own[right] === true),
    )
  );
}

function parsed(json: string): Json {
  try {
    return JSON.parse(json) as Json;
  } catch {
    return null;
  }
}
