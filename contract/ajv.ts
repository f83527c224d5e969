import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { OPENAPI_KEYWORDS } from './schemaKeywords';

/**
 * Makes validators of contracts' schemas. Strict, so that a keyword that ajv would ignore is an error; `strictRequired`
 * is off, because a conditional requirement (if/then) names properties that its own schema does not describe.
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
  ajv.addVocabulary([...OPENAPI_KEYWORDS]);
  return ajv;
}
