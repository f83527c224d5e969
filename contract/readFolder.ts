import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { JsonObject } from '../model/json';
import { isJsonObject } from '../model/json';
import type { Problem } from './problem';

export type ReadResult =
  | { readonly ok: true; readonly file: string; readonly document: JsonObject }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Names of a contract's document; the first one found counts. */
const NAMES = ['openapi.yaml', 'openapi.yml', 'openapi.json'];

/** Reads the document of a contract's folder, or a document that is named itself, as plain JSON. */
export async function readFolder(folder: string): Promise<ReadResult> {
  const refuse = (at: string, message: string, hint?: string): ReadResult => ({
    ok: false,
    problems: [{ file: at, pointer: '', message, ...(hint === undefined ? {} : { hint }) }],
  });

  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return refuse(folder, 'there is no such folder');
  if (!found.isDirectory() && !/\.(ya?ml|json)$/i.test(folder))
    return refuse(folder, 'this is a file; a contract is a folder that holds openapi.yaml');
  const file = found.isDirectory() ? await documentIn(folder) : folder;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    return refuse(
      file,
      found.isDirectory() ? 'there is no readable openapi.yaml in this folder' : 'this file cannot be read',
      found.isDirectory() ? `a contract is called one of ${NAMES.join(', ')}` : undefined,
    );

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

/** The first of the names that a file bears; else the name that it should have. */
async function documentIn(folder: string): Promise<string> {
  const files = NAMES.map((name) => join(folder, name));
  const there = await Promise.all(
    files.map((file) =>
      stat(file).then(
        (found) => found.isFile(),
        () => false,
      ),
    ),
  );
  return files[there.indexOf(true)] ?? join(folder, 'openapi.yaml');
}

function plainValueOf(parsed: ReturnType<typeof parseDocument>): unknown {
  try {
    // Through JSON, so that only JSON is left: no dates, no undefined, no shared (aliased) objects.
    return JSON.parse(JSON.stringify(parsed.toJS({ maxAliasCount: 100 })) ?? 'null');
  } catch {
    return undefined; // an alias bomb or a value that JSON has no word for
  }
}
