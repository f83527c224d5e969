import { deepBodies } from './deep';
import type { MalformedBody, Tier } from '../types';
import { truncatedBodies } from './truncated';

/**
 * Broken bodies, made from a valid one (JSON text of the given shape): cut or garbled JSON, another JSON type, no body,
 * a key twice, deep nesting, other media types.
 */
export function malformedBodies(
  valid: string,
  shape: 'object' | 'array' = valid.trimStart().startsWith('[') ? 'array' : 'object',
): MalformedBody[] {
  const all = [
    ...truncatedBodies(valid),
    ...wrongShapes(valid, shape),
    ...wrongMediaTypes(valid),
    ...hazards(valid, shape),
  ];
  return [...all.filter(({ tier }) => tier === 'quick'), ...all.filter(({ tier }) => tier === 'standard')];
}

function wrongShapes(valid: string, shape: 'object' | 'array'): MalformedBody[] {
  const [own, other] = shape === 'object' ? ['an object', '[]'] : ['an array', '{}'];
  const wrong = (what: string, body: string | undefined, tier: Tier): MalformedBody => ({
    what,
    body,
    about: 'malformed',
    tier,
  });
  return [
    wrong(`${other} instead of ${own}`, other, 'quick'),
    // A server checks elements one by one, so a null element tells more than a null body.
    ...(shape === 'array' ? [wrong('an array with null in it', '[null]', 'quick')] : []),
    wrong(`null instead of ${own}`, 'null', 'quick'),
    wrong('no body', undefined, 'quick'),
    wrong('an empty body', '', 'standard'),
    wrong('a body of white space', ' \n', 'standard'),
    wrong(`text instead of ${own}`, '"text"', 'standard'),
    wrong(`a number instead of ${own}`, '42', 'standard'),
    wrong(`true instead of ${own}`, 'true', 'standard'),
    wrong(`${own} as text`, JSON.stringify(valid), 'standard'),
    ...(shape === 'object' ? [wrong('the object in an array', `[${valid}]`, 'standard')] : []),
    ...(shape === 'array' ? [wrong('an array in an array', `[${valid}]`, 'standard')] : []),
  ];
}

function wrongMediaTypes(body: string): MalformedBody[] {
  const types: readonly (readonly [string | null, Tier])[] = [
    ['text/plain', 'quick'],
    ['application/xml', 'standard'],
    ['application/x-www-form-urlencoded', 'standard'],
    [null, 'standard'],
  ];
  return types.map(([mediaType, tier]) => ({
    what: mediaType === null ? 'no media type' : `the media type ${mediaType}`,
    body,
    mediaType,
    about: 'media-type',
    tier,
  }));
}

function hazards(valid: string, shape: 'object' | 'array'): MalformedBody[] {
  const twice = valid.replace(/\{\s*("(?:[^"\\]|\\.)*")\s*:/, (start, key: string) => `{${key}:null,${start.slice(1)}`);
  const bodies = [
    ...(twice === valid ? [] : [{ what: 'a key twice', body: twice }]),
    ...deepBodies(shape),
    { what: 'a number too large for any type', body: shape === 'object' ? '{"a":1e999999}' : '[1e999999]' },
    { what: 'a key named __proto__', body: shape === 'object' ? '{"__proto__":{"a":1}}' : '[{"__proto__":{"a":1}}]' },
  ];
  return bodies.map((each) => ({ ...each, about: 'hazard', tier: 'standard' }));
}
