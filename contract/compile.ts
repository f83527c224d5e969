import type { JsonObject } from '../model/json';
import { valueAt } from '../model/pointer';
import type Ajv2020 from 'ajv/dist/2020';
import { wordsOf, type RootWords } from './annotations';
import { checkContract } from './checkContract';
import { compileOperation } from './compileOperation';
import { compileRoleFields } from './compileRoleFields';
import { builtInOf, compileRoot } from './compileRoot';
import type { Context } from './context';
import { operationsOf } from './operations';
import { finding, type Finding } from './problem';
import { statementOf } from './statement';
import type { Contract, JsonSchema, Validate } from './types';
import { compileValidator } from './validator';

const UNUSABLE = 'a schema cannot be used';

/** A dereferenced document with checked annotations, as the contract that laws read; or what is wrong with it. */
export function compile(
  document: JsonObject,
  ajv: Ajv2020,
): { readonly contract: Contract; readonly findings: readonly Finding[] } {
  const words = wordsOf<RootWords>(document) as RootWords;
  const findings: Finding[] = [];
  const context = contextOf(words, ajv, findings);
  const compiled = operationsOf(document).flatMap((located) => compileOperation(document, located, context) ?? []);
  const operations = compiled.map(({ operation }) => operation);
  const fields = compileRoleFields(compiled, context);
  const tenantSchema = operations
    .flatMap(({ parameters }) => parameters)
    .find(({ is, name }) => is === 'tenant' && name === words.tenant?.parameter)?.schema;
  const contract: Contract = {
    id: words.id,
    title: String(valueAt(document, '/info/title')),
    version: String(valueAt(document, '/info/version')),
    serverUrl: String(valueAt(document, '/servers/0/url') ?? ''),
    ...compileRoot(words, tenantSchema, context),
    operations,
    role: {
      idAt: words.role.id,
      idSchema: fields.find(({ pointer }) => pointer === words.role.id)?.schema ?? {},
      nameAt: words.role.name,
      fields,
      builtIns: (words.builtIns ?? []).flatMap((builtIn) => builtInOf(builtIn, context) ?? []),
    },
  };
  return { contract, findings: [...findings, ...checkContract(contract, words)] };
}

function contextOf(words: RootWords, ajv: Ajv2020, findings: Finding[]): Context {
  // Dereferencing leaves one object per component, so each schema is compiled once however often it is referred to.
  const validators = new Map<JsonSchema, Validate>();
  return {
    fieldsAt: words.role.fields ?? '',
    idAt: words.role.id,
    says: (word) => statementOf(word, words.document),
    report: (pointer, message, hint) => {
      findings.push(finding(pointer, message, hint));
    },
    validator: (schema) => {
      const known = validators.get(schema);
      if (known !== undefined) return known;
      const made = compiledOr(ajv, schema, findings);
      validators.set(schema, made);
      return made;
    },
  };
}

function compiledOr(ajv: Ajv2020, schema: JsonSchema, findings: Finding[]): Validate {
  try {
    return compileValidator(ajv, schema);
  } catch (error) {
    // A component is part of many bodies, each of which would tell of the same mistake.
    const told = findings.some(({ message }) => message.startsWith(UNUSABLE));
    if (!told) findings.push(finding('', `${UNUSABLE}: ${error instanceof Error ? error.message : String(error)}`));
    return () => [];
  }
}
