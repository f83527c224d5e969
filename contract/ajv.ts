import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** The extension key under which a contract says what OpenAPI has no word for. */
export const EXTENSION = 'x-rolecall';

/** What OpenAPI 3.1 adds to JSON Schema, for documentation only. */
export const OPENAPI_WORDS: readonly string[] = ['discriminator', 'example', 'externalDocs', 'xml', EXTENSION];

/**
 * A validator factory for contracts' schemas. Strict, so that a keyword that ajv would ignore is an error;
 * `strictRequired`
 * is off because a conditional requirement (if/then) names properties that its own schema does not describe.
 */
export function makeAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    verbose: true,
    validateSchema: false,
  });
  addFormats(ajv);
  ajv.addVocabulary([...OPENAPI_WORDS]);
  return ajv;
}
