import type { ErrorObject } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import type { JsonObject } from '../model/json';
import { isJsonObject } from '../model/json';
import { didYouMean } from '../model/nearest';
import { childOf } from '../model/pointer';
import { annotatedPlaces } from './annotatedPlaces';
import { operationsOf, parametersOf } from './operations';
import { finding, type Finding } from './problem';
import { EXTENSION } from './schemaKeywords';
import { outermostSchemas, schemasWithin, type Located } from './schemaWalk';
import { OPERATION_WORDS } from './words/operation';
import { PARAMETER_WORDS } from './words/parameter';
import { PART_WORDS } from './words/part';
import { ROOT_WORDS } from './words/root';
import { SENT_WORDS } from './words/sent';
import { SHOWN_WORDS } from './words/shown';
import { STATEMENT_SCHEMA } from './words/statement';
import { annotationSchema, type AnyWord } from './words/word';

/** The nodes of a document that may carry words of each kind. */
function placesOf(document: JsonObject): Readonly<Record<keyof typeof VOCABULARY, readonly Located[]>> {
  const operations = operationsOf(document);
  return {
    root: [{ pointer: '', node: document }],
    operation: operations,
    parameter: operations
      .flatMap((operation) => parametersOf(document, operation))
      .filter(({ node }) => node['in'] === 'path'),
    schema: [...outermostSchemas(document)].flatMap(({ pointer, node }) => [...schemasWithin(node, pointer)]),
  };
}

/** The words of each kind of place. */
const VOCABULARY = {
  root: ROOT_WORDS,
  operation: OPERATION_WORDS,
  parameter: PARAMETER_WORDS,
  schema: [...SENT_WORDS, ...SHOWN_WORDS, ...PART_WORDS],
} as const satisfies Readonly<Record<string, readonly AnyWord<never>[]>>;

const KINDS = Object.keys(VOCABULARY) as readonly (keyof typeof VOCABULARY)[];

/**
 * Checks every `x-rolecall` object of a document against the closed vocabulary: a misspelt word, or one where no words
 * stand, is an error, never a rule that is not checked.
 */
export function makeAnnotationCheck(): (document: JsonObject) => Finding[] {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    inlineRefs: false,
    validateSchema: false,
    schemas: [STATEMENT_SCHEMA],
  });
  const checks = KINDS.map((kind) => ({ kind, validate: ajv.compile(annotationSchema(VOCABULARY[kind])) }));
  return (document) => {
    const places = placesOf(document);
    const wrong = checks.flatMap(({ kind, validate }) =>
      places[kind].flatMap(({ pointer, node }) => {
        if (validate(node[EXTENSION] ?? {})) return [];
        return onePerPlace(validate.errors ?? []).map((error) => described(error, childOf(pointer, EXTENSION)));
      }),
    );
    const known = new Set(KINDS.flatMap((kind) => places[kind].map(({ pointer }) => pointer)));
    const misplaced = [...annotatedPlaces(document)].filter(({ pointer }) => !known.has(pointer)).map(toldMisplaced);
    return [...wrong, ...misplaced].filter(
      ({ pointer, message }, index, every) =>
        every.findIndex((other) => other.pointer === pointer && other.message === message) === index,
    );
  };
}

const toldMisplaced = ({ pointer }: Located): Finding =>
  finding(
    childOf(pointer, EXTENSION),
    'words have no meaning here',
    'they stand at the root, at operations, at path parameters of operations and at schemas',
  );

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
