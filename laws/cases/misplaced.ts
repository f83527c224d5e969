import type { Operation } from '../../contract/types';
import type { LawContext } from '../../engine/language/law';
import type { MalformedBody } from '../../generators/types';
import type { Json } from '../../model/json';
import { isJsonArray, isJsonObject } from '../../model/json';
import { valueAt, withoutValueAt, withValueAt } from '../../model/pointer';

/** What a bulk request without its array is called. */
export const bareElement = 'an element without its array';

const body = (what: string, value: Json): MalformedBody => ({
  what,
  body: JSON.stringify(value),
  about: 'malformed',
  tier: 'standard',
});

/** Valid JSON with something else in the place of the item or of its fields. `valid`: a valid body. */
export function misplaced(context: LawContext, operation: Operation, valid: Json): MalformedBody[] {
  const at = operation.request?.items.at ?? '';
  const inside: readonly (readonly [string, Json])[] = [
    ['null', null],
    ['text', 'x'],
    ['an array', []],
  ];
  if (operation.form === 'bulk') {
    const element = isJsonArray(valid) ? valid[0] : undefined;
    return [
      ...(element === undefined ? [] : [body(bareElement, element)]),
      ...inside.map(([what, value]) => body(`${what} as an element`, [value])),
    ];
  }
  const item = valueAt(valid, at);
  return [
    ...(at === '' ? [] : inside.map(([what, value]) => body(`${what} at ${at}`, withValueAt({}, at, value)))),
    ...(at === '' || item === undefined || operation.request?.items.envelope !== 'object'
      ? []
      : [body(`an array of one at ${at}`, withValueAt({}, at, [item]))]),
    ...(isJsonObject(valid) ? wrongFields(context, at, valid) : []),
  ];
}

/**
 * For items whose fields stand in a member such as `attributes`: the item without that member, other values in its
 * place, and the fields in place of the whole body.
 */
function wrongFields({ contract }: LawContext, at: string, valid: Readonly<Record<string, Json>>): MalformedBody[] {
  const place = contract.role.nameAt.split('/').slice(0, -1).join('/');
  const fields = valueAt(valid, `${at}${place}`);
  if (place === '' || !isJsonObject(fields)) return [];
  const whole = `${at}${place}`;
  const others: readonly (readonly [string, Json])[] = [
    ['text', 'x'],
    ['an array', []],
    ['null', null],
  ];
  return [
    { ...body(`nothing at ${whole}`, withoutValueAt(valid, whole)), withoutFields: true },
    ...others.map(([what, value]) => body(`${what} at ${whole}`, withValueAt(valid, whole, value))),
    body('the fields without what stands around them', fields),
  ];
}

// JSON:API 1.1, 5.3: no parameters but ext and profile; a server must refuse others.
const takesNoParameters = /^application\/vnd\.api\+json$/i;

/** The operation's media type with a parameter that the media type forbids. */
export function wrongParameter(operation: Operation, valid: Json): MalformedBody[] {
  const mediaType = operation.request?.mediaType ?? '';
  return takesNoParameters.test(mediaType)
    ? [
        {
          what: 'a parameter that the media type does not have',
          body: JSON.stringify(valid),
          mediaType: `${mediaType}; unheard-of=1`,
          about: 'media-type',
          tier: 'standard',
        },
      ]
    : [];
}
