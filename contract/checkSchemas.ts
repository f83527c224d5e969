import type { ErrorObject } from 'ajv';
import type Ajv2020 from 'ajv/dist/2020';
import type { JsonObject } from '../model/json';
import { didYouMean } from '../model/nearest';
import { childOf, valueAt } from '../model/pointer';
import { finding, type Finding } from './problem';
import { KNOWN_KEYWORDS } from './schemaKeywords';
import { outermostSchemas, schemasWithin, type Located } from './schemaWalk';

/** Every schema against the 2020-12 metaschema, which OpenAPI's own schema does not do: it lets `type: strng` pass. */
export function checkSchemas(document: JsonObject, ajv: Ajv2020): Finding[] {
  return [...outermostSchemas(document)].flatMap(({ pointer, node }) => {
    const unknown = [...schemasWithin(node, pointer)].flatMap((schema) => [
      ...unknownWords(schema),
      ...unknownFormat(schema, ajv),
    ]);
    void ajv.validateSchema(node);
    return [
      ...unknown,
      ...onePerPlace(ajv.errors ?? []).map((error) => {
        const value = valueAt(node, error.instancePath);
        const keyword = error.instancePath.slice(error.instancePath.lastIndexOf('/') + 1);
        const allowed: unknown = error.params['allowedValues'];
        const hint =
          typeof value === 'string' && Array.isArray(allowed) ? didYouMean(value, allowed.map(String)) : undefined;
        return finding(
          pointer + error.instancePath,
          `${JSON.stringify(value)} is no value for "${keyword}": it ${error.message ?? 'is not valid'}`,
          hint,
        );
      }),
    ];
  });
}

/** Keywords of OpenAPI 3.0 that 3.1 has no more. */
const OF_30: Readonly<Record<string, string>> = {
  nullable: 'a word of OpenAPI 3.0; in 3.1 write type: [string, "null"]',
};

const unknownWords = ({ pointer, node }: Located): Finding[] =>
  Object.keys(node)
    .filter((key) => !KNOWN_KEYWORDS.includes(key) && !key.startsWith('x-'))
    .map((key) => finding(pointer, `unknown schema keyword "${key}"`, OF_30[key] ?? didYouMean(key, KNOWN_KEYWORDS)));

function unknownFormat({ pointer, node }: Located, ajv: Ajv2020): Finding[] {
  const { format } = node;
  if (typeof format !== 'string' || ajv.formats[format] !== undefined) return [];
  return [
    finding(childOf(pointer, 'format'), `unknown format "${format}"`, didYouMean(format, Object.keys(ajv.formats))),
  ];
}

// Each alternative of the metaschema reports (`type` may be a name or a list); the first is enough.
const onePerPlace = (errors: readonly ErrorObject[]): ErrorObject[] =>
  errors.filter(
    (error, index) =>
      errors.findIndex((other) => other.instancePath === error.instancePath) === index && error.keyword !== 'allOf',
  );
