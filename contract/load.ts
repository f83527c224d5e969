import type { JsonObject } from '../model/json';
import type { Contract } from './types';
import { makeAjv } from './ajv';
import { makeAnnotationCheck } from './checkAnnotations';
import { checkRefs } from './checkRefs';
import { checkSchemas } from './checkSchemas';
import { compile } from './compile';
import { dereference } from './dereference';
import type { Finding, Problem } from './problem';
import { readFolder } from './readFolder';
import { upgrade } from './upgrade';

export type LoadResult =
  | {
      readonly ok: true;
      readonly contract: Contract;
      /** Weak points of the contract, which is used all the same. */
      readonly warnings: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Loads the contract that stands in a folder: reads openapi.yaml, checks it as OpenAPI, its schemas as JSON Schema and
 * its annotations against the vocabulary, and compiles it. Mistakes are values: all of them, as far as one does not
 * hide the next.
 */
export async function loadContract(folder: string): Promise<LoadResult> {
  const read = await readFolder(folder);
  if (!read.ok) return read;
  const located = (findings: readonly Finding[]): Problem[] => findings.map((found) => ({ file: read.file, ...found }));
  const loaded = await loadDocument(read.document);
  return loaded.ok
    ? { ...loaded, warnings: located(loaded.warnings) }
    : { ok: false, problems: located(loaded.findings) };
}

export type LoadedDocument =
  | { readonly ok: true; readonly contract: Contract; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** The same for a document that has been read. */
export async function loadDocument(read: JsonObject): Promise<LoadedDocument> {
  const upgraded = upgrade(read);
  if (!upgraded.ok) return upgraded;
  const { document } = upgraded;
  const ajv = makeAjv();
  // The parser would stumble over these mistakes, or tell them in worse words.
  const early = [...checkRefs(document), ...checkSchemas(document, ajv), ...makeAnnotationCheck()(document)];
  if (early.length > 0) return { ok: false, findings: early };
  const dereferenced = await dereference(document);
  if (!dereferenced.ok) return dereferenced;
  const { contract, findings, warnings } = compile(document, dereferenced.document, ajv);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, contract, warnings };
}
