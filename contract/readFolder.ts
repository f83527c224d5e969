import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { JsonObject } from '../model/json';
import { isJsonObject } from '../model/json';
import type { Problem } from './problem';

export type ReadResult =
  | { readonly ok: true; readonly file: string; readonly document: JsonObject }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads `openapi.yaml` of a contract's folder as plain JSON. */
export async function readFolder(folder: string): Promise<ReadResult> {
  const file = join(folder, 'openapi.yaml');
  const refuse = (at: string, message: string, hint?: string): ReadResult => ({
    ok: false,
    problems: [{ file: at, pointer: '', message, ...(hint === undefined ? {} : { hint }) }],
  });

  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return refuse(folder, 'there is no such folder');
  if (!found.isDirectory()) return refuse(folder, 'this is a file; a contract is a folder that holds openapi.yaml');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return refuse(file, 'there is no readable openapi.yaml in this folder');

  const parsed = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
  const error = parsed.errors[0];
  // The rest of the message is an excerpt of the file; the first line says what and where.
  if (error !== undefined)
    return refuse(file, `this is not YAML: ${error.message.split('\n')[0]?.replace(/:$/, '') ?? error.code}`);
  const value = plainValueOf(parsed);
  if (!isJsonObject(value))
    return refuse(file, 'this is no OpenAPI document: its root is not an object', 'begin with "openapi: 3.1.0"');
  return { ok: true, file, document: value };
}

function plainValueOf(parsed: ReturnType<typeof parseDocument>): unknown {
  try {
    // Through JSON, so that nothing but JSON is left: no dates, no undefined, no shared (aliased) objects.
    return JSON.parse(JSON.stringify(parsed.toJS({ maxAliasCount: 100 })) ?? 'null');
  } catch {
    return undefined; // an alias bomb or a value that JSON has no word for
  }
}
