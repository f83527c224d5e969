import type { JsonObject } from '../model/json';
import type { Contract } from './types';
import { makeAjv } from './ajv';
import { checkAnnotations } from './checkAnnotations';
import { checkRefs } from './checkRefs';
import { checkSchemas } from './checkSchemas';
import { compile } from './compile';
import { dereference } from './dereference';
import { finding, type Finding, type Problem } from './problem';
import { readFolder } from './readFolder';

export type LoadResult =
  { readonly ok: true; readonly contract: Contract } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Loads the contract that stands in a folder: reads openapi.yaml, checks it as OpenAPI, its schemas as JSON Schema and
 * its annotations against the vocabulary, and compiles it. What is wrong with the contract is a value: all of it, as
 * far as one mistake does not hide the next.
 */
export async function loadContract(folder: string): Promise<LoadResult> {
  const read = await readFolder(folder);
  if (!read.ok) return read;
  const { file, document } = read;
  const refuse = (findings: readonly Finding[]): LoadResult => ({
    ok: false,
    problems: findings.map((found) => ({ file, ...found })),
  });

  const ajv = makeAjv();
  // What is found here would confuse the parser, or be told by it in worse words.
  const early = [
    ...checkVersion(document),
    ...checkRefs(document),
    ...checkSchemas(document, ajv),
    ...checkAnnotations(document),
  ];
  if (early.length > 0) return refuse(early);
  const dereferenced = await dereference(document);
  if (!dereferenced.ok) return refuse(dereferenced.findings);
  const { contract, findings } = compile(document, dereferenced.document, ajv);
  return findings.length > 0 ? refuse(findings) : { ok: true, contract };
}

function checkVersion({ openapi: version }: JsonObject): Finding[] {
  if (typeof version === 'string' && version.startsWith('3.1')) return [];
  const found = version === undefined ? 'missing' : JSON.stringify(version);
  return [
    finding(
      '/openapi',
      `a contract is an OpenAPI 3.1 document, but "openapi" is ${found}`,
      'begin with "openapi: 3.1.0"',
    ),
  ];
}
