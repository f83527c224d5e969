import type { ErrorObject } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import type { JsonObject } from '../model/json';
import { isJsonObject } from '../model/json';
import { didYouMean } from '../model/nearest';
import { childOf } from '../model/pointer';
import { EXTENSION } from './ajv';
import { operationsOf, parametersOf } from './operations';
import { finding, type Finding } from './problem';
import { outermostSchemas, schemasWithin, type Located } from './schemaWalk';
import type { JsonSchema } from './types';
import { OPERATION_WORDS, PARAMETER_WORDS, ROOT_WORDS, SCHEMA_WORDS, STATEMENT_WORD } from './vocabulary';

/**
 * Every `x-rolecall` object against the closed vocabulary: a misspelt word is an error, never a rule that is not
 * checked.
 */
export function checkAnnotations(document: JsonObject): Finding[] {
  // A statement may stand at dozens of words: copied into each place it would be compiled dozens of times, at every
  // start.
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    inlineRefs: false,
    validateSchema: false,
    schemas: [STATEMENT_WORD],
  });
  const check = (words: JsonSchema) => {
    const validate = ajv.compile(words);
    return ({ pointer, node }: Located): Finding[] => {
      if (validate(node[EXTENSION] ?? {})) return [];
      return onePerPlace(validate.errors ?? []).map((error) => described(error, childOf(pointer, EXTENSION)));
    };
  };
  const operations = operationsOf(document);
  const parameters = operations
    .flatMap((operation) => parametersOf(document, operation))
    .filter(({ node }) => node['in'] === 'path');
  const schemas = [...outermostSchemas(document)].flatMap(({ pointer, node }) => [...schemasWithin(node, pointer)]);
  return [
    ...check(ROOT_WORDS)({ pointer: '', node: document }),
    ...operations.flatMap(check(OPERATION_WORDS)),
    ...parameters.flatMap(check(PARAMETER_WORDS)),
    ...schemas.flatMap(check(SCHEMA_WORDS)),
  ].filter(
    ({ pointer, message }, index, all) =>
      all.findIndex((other) => other.pointer === pointer && other.message === message) === index,
  );
}

const onePerPlace = (errors: readonly ErrorObject[]): ErrorObject[] =>
  errors.filter(
    (error, index) =>
      ['additionalProperties', 'required'].includes(error.keyword) ||
      errors.findIndex((other) => other.instancePath === error.instancePath) === index,
  );

function described(error: ErrorObject, at: string): Finding {
  const pointer = at + error.instancePath;
  const value: unknown = error.data;
  const parent = isJsonObject(error.parentSchema) ? error.parentSchema : {};
  switch (error.keyword) {
    case 'additionalProperties': {
      const word = String(error.params['additionalProperty']);
      const known = isJsonObject(parent['properties']) ? Object.keys(parent['properties']) : [];
      return finding(
        childOf(pointer, word),
        `unknown word "${word}"`,
        didYouMean(word, known) ?? `known here: ${known.join(', ')}`,
      );
    }
    case 'required':
      return finding(pointer, `the word "${String(error.params['missingProperty'])}" is missing`);
    case 'enum': {
      const allowed = (error.params['allowedValues'] as readonly unknown[]).map(String);
      return finding(
        pointer,
        `${JSON.stringify(value)} is none of ${allowed.join(', ')}`,
        didYouMean(String(value), allowed),
      );
    }
    case 'pattern':
      return String(parent['pattern']).includes('observe')
        ? finding(
            pointer,
            `${JSON.stringify(value)} is no statement`,
            String(value).includes('[assumed]')
              ? 'what is assumed is never above observe: "observe: [assumed] ..."'
              : 'write a level, then the section: "must: Create Role", "should: [public] Page > Section"',
          )
        : finding(pointer, `${JSON.stringify(value)} ${error.message ?? 'is not valid'}`);
    default:
      return finding(pointer, `${JSON.stringify(value)} ${error.message ?? 'is not valid'}`);
  }
}
