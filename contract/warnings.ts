import type { JsonObject } from '../model/json';
import { operationsOf, parametersOf } from './operations';
import { finding, type Finding } from './problem';
import type { JsonSchema } from './schema';
import { schemasWithin } from './schemaWalk';
import type { Contract } from './types';

/** Keywords that no request tries to break. Answers are held against them. */
const UNTRIED = [
  ...['multipleOf', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties', 'propertyNames', 'not'],
  ...['contains', 'prefixItems', 'patternProperties', 'dependentRequired', 'dependentSchemas'],
  ...['unevaluatedProperties', 'unevaluatedItems'],
];

/** Weak points of a contract that loads all the same. `document`: references followed. */
export const warningsOf = (document: JsonObject, contract: Contract): Finding[] => [
  ...requiredHeaders(document, contract),
  ...untriedKeywords(contract),
];

function requiredHeaders(document: JsonObject, { headers }: Contract): Finding[] {
  const found = operationsOf(document).flatMap((operation) =>
    parametersOf(document, operation).flatMap(({ pointer, node }) => {
      const name = String(node['name']);
      // OpenAPI has other places for these three.
      const isOwn = !['accept', 'content-type', 'authorization'].includes(name.toLowerCase());
      const lacks = node['in'] === 'header' && node['required'] === true && isOwn;
      return lacks && headers[name.toLowerCase()] === undefined
        ? [
            finding(
              pointer,
              `the header ${name} is required and has no default`,
              `headers: {${name}: ...} in the configuration`,
            ),
          ]
        : [];
    }),
  );
  return found.filter(({ pointer }, index) => found.findIndex((other) => other.pointer === pointer) === index);
}

function untriedKeywords({ operations }: Contract): Finding[] {
  return operations.flatMap(({ name, request }) => {
    if (request === undefined) return [];
    const leaves = request.fields.filter(({ isLeaf }) => isLeaf);
    const places = [
      { what: 'an item', keywords: Object.keys(request.itemSchema) },
      ...leaves.map(({ label, schema }) => ({ what: label, keywords: keywordsWithin(schema) })),
    ];
    return places.flatMap(({ what, keywords }) => {
      const untried = UNTRIED.filter((keyword) => keywords.includes(keyword));
      return untried.length === 0
        ? []
        : [finding('/paths', `no request of ${name} tries to break what ${untried.join(', ')} says of ${what}`)];
    });
  });
}

const keywordsWithin = (schema: JsonSchema): string[] =>
  [...schemasWithin(schema, '')].flatMap(({ node }) => Object.keys(node));
