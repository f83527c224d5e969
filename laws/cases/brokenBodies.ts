import type { Operation } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import type { Case } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import type { MalformedBody } from '../../generators/types';
import type { Json } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { plainControl } from '../kit/controls';
import { bareItem, harmlessField, plainValue, plainWrite } from '../kit/items';
import { shared, writing } from '../kit/writes';
import { bareElement, misplaced } from './misplaced';

/** A bulk request with one element and no array around it: a server may fail on reading it. */
export function withoutItsArray(context: LawContext, operation: Operation): Case[] {
  if (operation.form !== 'bulk') return [];
  return misplaced(context, operation, validBody(context, operation))
    .filter(({ what }) => what === bareElement)
    .map((body) => brokenCase(context, operation, { ...body, tier: 'quick' }));
}

/** A valid body. `"{A}"` stands for the id of role A. */
export function validBody(context: LawContext, operation: Operation): Json {
  const { contract } = context;
  const { request } = operation;
  const field = harmlessField(contract, operation);
  const bare = bareItem(contract, operation);
  const item =
    operation.plays === 'create' || !field ? bare : withValueAt(bare, field.pointer, plainValue(context, field));
  const whole = { ...request?.constants, ...item };
  const element: Json =
    request?.idAt === undefined ? whole : request.idAt === '' ? '{A}' : withValueAt(whole, request.idAt, '{A}');
  const inside: Json = operation.form === 'bulk' ? [element] : element;
  return request && request.items.at !== '' ? withValueAt({}, request.items.at, inside) : inside;
}

export function brokenCase(context: LawContext, operation: Operation, body: MalformedBody): Case {
  const { contract } = context;
  const { given, call } =
    operation.plays === 'delete'
      ? { given: { roles: { A: { kind: 'own' as const } } }, call: callOn(operation) }
      : writing(contract, operation, plainWrite(context, operation), 'alone');
  const control = operation.plays === 'delete' ? undefined : plainControl(context, operation);
  const { items: _, ...bare } = call as typeof call & { items?: unknown };
  return caseOf({
    id: `${operation.name}.broken:${body.what}`,
    what: `${body.what}, to ${operation.name}`,
    tier: body.tier,
    given: body.about === 'hazard' ? given : shared(given),
    steps: [
      {
        ...bare,
        raw: { body: body.body ?? null, ...(body.mediaType === undefined ? {} : { mediaType: body.mediaType }) },
      },
    ],
    ...(control ? { control } : {}),
  });
}
