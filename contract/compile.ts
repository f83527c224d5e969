import type { JsonObject } from '../model/json';
import { valueAt } from '../model/pointer';
import type Ajv2020 from 'ajv/dist/2020';
import { checkContract } from './checkContract';
import { checkSecurity } from './checkSecurity';
import { compileOperation } from './compileOperation';
import { compileRoleFields } from './compileRoleFields';
import { compileRoot } from './compileRoot';
import type { Context } from './context';
import { createLedger, type Ledger } from './ledger';
import { operationsOf } from './operations';
import { finding, type Finding } from './problem';
import type { JsonSchema, Validate } from './schema';
import { makeSided } from './sidedSchema';
import type { Contract } from './types';
import { compileValidator } from './validator';
import { warningsOf } from './warnings';
import { statementOf } from './words/statement';

const UNUSABLE = 'a schema cannot be used';

export interface Compiled {
  readonly contract: Contract;
  readonly findings: readonly Finding[];
  /** Weak points of the contract, which is used all the same. */
  readonly warnings: readonly Finding[];
}

/**
 * Compiles a dereferenced document with checked annotations to the contract that laws read.
 * `written`: the same document before its references were followed, for pointers that an author knows.
 */
export function compile(written: JsonObject, document: JsonObject, ajv: Ajv2020): Compiled {
  const findings: Finding[] = [];
  const ledger = createLedger(written, document);
  const title = String(valueAt(document, '/x-rolecall/document'));
  const context = contextOf(document, title, ajv, ledger, findings);
  const compiled = operationsOf(document).flatMap((located) => compileOperation(document, located, context) ?? []);
  const operations = compiled.map(({ operation }) => operation);
  const fields = compileRoleFields(compiled, context);
  const { roleAt, builtIns, ...root } = compileRoot(document, title, operations, fields, context);
  const contract: Contract = {
    title: String(valueAt(document, '/info/title')),
    version: String(valueAt(document, '/info/version')),
    serverUrl: String(valueAt(document, '/servers/0/url') ?? ''),
    ...root,
    headers: compiled.reduceRight((sum, { headers }) => ({ ...headers, ...sum }), root.headers),
    operations,
    role: {
      idAt: roleAt.id,
      idSchema: fields.find(({ pointer }) => pointer === roleAt.id)?.schema ?? {},
      nameAt: roleAt.name,
      fields,
      builtIns,
    },
  };
  findings.push(...checkSecurity(document), ...checkContract(contract));
  // A part that could not be compiled read none of its words, and each would be one more finding.
  return {
    contract,
    findings: findings.length > 0 ? findings : ledger.unread(),
    warnings: [...ledger.vacuous(), ...ledger.unreached(), ...warningsOf(document, contract)],
  };
}

function contextOf(document: JsonObject, title: string, ajv: Ajv2020, ledger: Ledger, findings: Finding[]): Context {
  // Dereferencing leaves one object per component, so each schema is compiled once however often it is referred to.
  const validators = new Map<JsonSchema, Validate>();
  return {
    fieldsAt: String(valueAt(document, '/x-rolecall/role/fields') ?? ''),
    idAt: String(valueAt(document, '/x-rolecall/role/id')),
    says: (word) => statementOf(word, title),
    report: (pointer, message, hint) => {
      findings.push(finding(pointer, message, hint));
    },
    asSent: makeSided('readOnly'),
    asAnswered: makeSided('writeOnly'),
    ledger,
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
