import type { Contract, Operation, Statement, WritableField } from '../../../contract/types';
import { enumOf, typesOf } from '../../../model/schema';
import type { Json, JsonObject } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import { valueAt } from '../../../model/pointer';
import { commonly, inWords } from '../../../oracle/blame';
import { grants } from '../../../oracle/store/grants';
import { sameValue } from '../../../model/same';
import { isFree } from '../changes';
import { countedWrongly } from './lengthUnits';
import type { OddCase } from './oddCases';
import { isKeepable } from './oddTexts';
import type { Record } from '../races/runRound';
import type { DeepWorld } from '../types';

/** Where the role was seen after the request. */
export interface OddView {
  readonly where: string;
  readonly item: JsonObject;
}

interface Found {
  readonly ruleId: string;
  readonly statement: Statement;
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
}

/** What is wrong with how an unusual request that was accepted reads afterwards. */
export function judgeOdd(
  world: DeepWorld,
  one: OddCase,
  operation: Operation,
  record: Record,
  item: JsonObject,
  views: readonly OddView[],
): Found[] {
  const fields = operation.request?.fields ?? [];
  const at = (pointer: string): WritableField | undefined => fields.find((field) => field.pointer === pointer);
  switch (one.kind) {
    // Their answers alone tell.
    case 'id':
    case 'body':
    case 'body-id':
      return [];
    case 'text':
      return Object.keys(one.texts).flatMap((pointer) => {
        const field = at(pointer);
        return field ? textAmiss(operation, field, record, item, views) : [];
      });
    case 'length': {
      const stored = views.map((view) => valueAt(view.item, one.pointer)).find((value) => typeof value === 'string');
      const wrong = stored === undefined ? null : countedWrongly(operation, one, stored);
      return wrong ? [wrong] : [];
    }
    case 'listed': {
      const field = at(one.pointer);
      return field ? listedAmiss(operation, field, one.value, views) : [];
    }
    case 'member': {
      const { member } = one;
      const field = at(`${one.within}/${member.key}`);
      const free = at(one.within);
      return [
        ...(field && member.times === 1 ? typeAmiss(operation, field, member.json, views) : []),
        ...(free && member.times === 1 && isFree(world.session.contract, free)
          ? [
              ...keysAmiss(world.session.contract, operation, free, member.json, views),
              ...grantedBeyond(operation, free, member.key, member.json, views),
            ]
          : []),
      ];
    }
  }
}

function textAmiss(
  operation: Operation,
  field: WritableField,
  record: Record,
  item: JsonObject,
  views: readonly OddView[],
): Found[] {
  const sent = valueAt(record.sent[0]?.item, field.pointer);
  const statement = field.readBack ?? commonly('must');
  const valid =
    operation.request?.validateItem({ ...operation.request.constants, ...withId(operation, record, item) }).length ===
    0;
  if (typeof sent !== 'string' || !isKeepable(sent) || !valid || statement.level === 'observe') return [];
  const other = views
    .map((view) => ({ where: view.where, value: valueAt(view.item, field.pointer) }))
    .find(({ value }) => value !== undefined && !sameValue(value, sent));
  return other
    ? [
        {
          ruleId: `${operation.name}.${field.label}.read-back`,
          statement,
          message: `${operation.name} accepted ${inWords(sent)} as ${field.label}, but ${other.where} shows ${inWords(other.value)}.`,
          expected: `${field.label}: ${inWords(sent)}`,
          actual: `${field.label}: ${inWords(other.value)}`,
        },
      ]
    : [];
}

/** The id that a bulk element carries is part of what is validated. */
const withId = (operation: Operation, record: Record, item: JsonObject): JsonObject => {
  const id = record.sent[0]?.id;
  const name = operation.request?.idAt?.slice(1);
  return id === undefined || name === undefined || name === '' ? item : { ...item, [name]: id };
};

function listedAmiss(operation: Operation, field: WritableField, sent: string, views: readonly OddView[]): Found[] {
  const listed = enumOf(field.schema) ?? [];
  const name = `${operation.name}.${field.label}`;
  const wrong = views
    .map((view) => ({ where: view.where, value: valueAt(view.item, field.pointer) }))
    .find(({ value }) => typeof value === 'string' && !listed.includes(value));
  const statement = field.statements.enum ?? commonly('must');
  if (wrong && statement.level !== 'observe') {
    return [
      {
        ruleId: `${name}.enum`,
        statement,
        message: `${operation.name} accepted ${inWords(sent)} as ${field.label}, and ${wrong.where} shows ${inWords(wrong.value)}, which is none of its values.`,
        expected: listed.map(inWords).join(' or '),
        actual: inWords(wrong.value),
      },
    ];
  }
  // What becomes of a NUL is left open.
  if (listed.includes(sent) || sent.includes('\u0000')) return [];
  return [
    {
      ruleId: `${name}.enum-refused`,
      statement: commonly('should'),
      message: `${operation.name} accepted ${inWords(sent)} as ${field.label}, which is none of its values.`,
      expected: 'a refusal',
      actual: 'it was accepted',
    },
  ];
}

function typeAmiss(operation: Operation, field: WritableField, json: string, views: readonly OddView[]): Found[] {
  const types = typesOf(field.schema);
  const wrong = views
    .map((view) => ({ where: view.where, value: valueAt(view.item, field.pointer) }))
    .find(
      ({ value }) =>
        value !== undefined && value !== null && types.length > 0 && !types.some((type) => isOf(type, value)),
    );
  return wrong
    ? [
        {
          ruleId: `${operation.name}.${field.label}.type-stored`,
          statement: field.statements.type ?? commonly('must'),
          message: `${operation.name} accepted ${json.slice(0, 60)} as ${field.label}, and ${wrong.where} shows ${inWords(wrong.value)}.`,
          expected: types.join(' or '),
          actual: inWords(wrong.value),
        },
      ]
    : [];
}

function isOf(type: string, value: Json): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isJsonObject(value);
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  return typeof value === type;
}

/**
 * A key that was sent in a group which may not hold it, and is stored there. Whether there is such a group at all is
 * left open.
 */
export function keysAmiss(
  { role }: Contract,
  operation: Operation,
  field: WritableField,
  json: string,
  views: readonly OddView[],
): Found[] {
  const limits = role.fields.find(({ pointer }) => pointer === field.pointer)?.groupKeys;
  const statement = field.statements.additionalProperties;
  if (!limits || !statement || statement.level === 'observe') return [];
  const only = (group: string): readonly string[] =>
    Object.hasOwn(limits.only, group) ? (limits.only[group] ?? []) : [];
  for (const { where, item } of views) {
    const shown = valueAt(item, field.pointer);
    for (const [group, keys] of isJsonObject(shown) ? Object.entries(shown) : []) {
      const wrong = Object.keys(isJsonObject(keys) ? keys : {}).find(
        (key) => !limits.keys.includes(key) && !only(group).includes(key) && json.includes(`${JSON.stringify(key)}:`),
      );
      if (wrong !== undefined)
        return [
          {
            ruleId: `${operation.name}.${field.label}.keys`,
            statement,
            message: `${operation.name} was sent ${JSON.stringify(wrong)} in ${field.label}, and ${where} shows it under ${JSON.stringify(group)}: ${inWords(keys)}.`,
            expected: `only ${[...limits.keys, ...only(group)].join(', ')} under ${JSON.stringify(group)}`,
            actual: inWords(keys),
          },
        ];
    }
  }
  return [];
}

/** Nothing reads as granted that was not sent as granted. */
function grantedBeyond(
  operation: Operation,
  field: WritableField,
  key: string,
  json: string,
  views: readonly OddView[],
): Found[] {
  if (field.write?.how !== 'replace' || field.write.statement.level === 'observe') return [];
  const sent = grants(Object.fromEntries([[key, parsed(json)]]));
  for (const view of views) {
    const shown = valueAt(view.item, field.pointer);
    if (shown === undefined) continue;
    for (const [group, rights] of Object.entries(grants(shown))) {
      const own = Object.hasOwn(sent, group) ? sent[group] : undefined;
      const beyond =
        isJsonObject(rights) &&
        Object.entries(rights).find(
          ([right, granted]) =>
            granted === true && !(isJsonObject(own) && Object.hasOwn(own, right) && own[right] === true),
        );
      if (beyond)
        return [
          {
            ruleId: `${operation.name}.${field.label}.read-back`,
            statement: field.readBack ?? commonly('must'),
            message: `${operation.name} accepted ${field.label} with ${JSON.stringify(key)}: ${json.slice(0, 60)} alone, and ${view.where} shows ${inWords(shown)}.`,
            expected: 'nothing granted that was not sent',
            actual: inWords(shown),
          },
        ];
    }
  }
  return [];
}

function parsed(json: string): Json {
  try {
    return JSON.parse(json) as Json;
  } catch {
    return null;
  }
}
