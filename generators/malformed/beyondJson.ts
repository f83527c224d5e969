/**
 * Ways to spoil JSON text. Parsers overlook them that stop at the end of the value, search for its begin, or accept
 * JavaScript.
 */
const ways = {
  'a letter right after it': (json) => `${json}x`,
  'a word after it': (json) => `${json} role`,
  'a word on the next line': (json) => `${json}\nrole`,
  'a comma after it': (json) => `${json},`,
  'null after it': (json) => `${json} null`,
  'a comment after it': (json) => `${json} // role`,
  'a comment before it': (json) => `/* role */ ${json}`,
  'a word before it': (json) => `role ${json}`,
  'a function call around it': (json) => `role(${json});`,
  'keys without quotes': (json) => json.replace(/"([A-Za-z]\w*)":/g, '$1:'),
} as const satisfies Readonly<Record<string, (json: string) => string>>;

export type BeyondJson = keyof typeof ways;

export const waysBeyondJson = Object.keys(ways) as readonly BeyondJson[];

/** Text that is no JSON, made from JSON whose outermost value is an object or array with members. */
export const beyondJson = (way: BeyondJson, json: string): string => ways[way](json);
