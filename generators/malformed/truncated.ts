import type { MalformedBody } from '../types';

/** Text that is no JSON, made from JSON: cut in several places, with something added, in the syntax of JavaScript. */
export function truncatedBodies(valid: string): MalformedBody[] {
  const characters = [...valid.trimEnd()];
  const cut = (length: number): string => characters.slice(0, length).join('');
  const end = characters.length - 1;
  const broken: readonly (readonly [what: string, body: string, tier: MalformedBody['tier']])[] = [
    ['JSON without its last character', cut(end), 'quick'],
    ['half of the JSON', cut(Math.max(1, Math.floor(characters.length / 2))), 'standard'],
    ['the first character of the JSON', cut(1), 'standard'],
    ['a bare word', 'role', 'standard'],
    ['a comma after the last member', `${cut(end)},${characters[end] ?? ''}`, 'standard'],
    ['the JSON with a bracket too many', `${valid}}`, 'standard'],
    ['the JSON twice', `${valid}${valid}`, 'standard'],
    ['single quotes', valid.includes('"') ? valid.replaceAll('"', "'") : "{'a':1}", 'standard'],
    ['NaN', characters[0] === '[' ? '[NaN]' : '{"a":NaN}', 'standard'],
    ['a form instead of JSON', 'name=role', 'standard'],
  ];
  return broken.map(([what, body, tier]) => ({ what, body, about: 'malformed', tier }));
}
