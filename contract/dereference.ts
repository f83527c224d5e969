import SwaggerParser from '@apidevtools/swagger-parser';
import type { OpenAPI } from 'openapi-types';
import type { JsonObject } from '../model/json';
import { isJsonObject } from '../model/json';
import { finding, type Finding } from './problem';

export type Dereferenced =
  { readonly ok: true; readonly document: JsonObject } | { readonly ok: false; readonly findings: readonly Finding[] };

/** Validates a document as OpenAPI and replaces each `$ref` by its target. */
export async function dereference(document: JsonObject): Promise<Dereferenced> {
  try {
    // The parser works in place, on types of its own; JSON goes in and JSON comes out.
    const copy = structuredClone(document) as unknown as OpenAPI.Document;
    const valid = await SwaggerParser.validate(copy, {
      resolve: { external: false },
      dereference: { circular: false },
    });
    return { ok: true, document: valid as unknown as JsonObject };
  } catch (error) {
    return { ok: false, findings: findingsOf(error) };
  }
}

function findingsOf(error: unknown): Finding[] {
  const details: unknown = isJsonObject(error) ? error['details'] : undefined;
  if (!Array.isArray(details)) {
    const message = error instanceof Error ? error.message : String(error);
    return [finding('', `this is no valid OpenAPI document: ${message.split('\n')[0] ?? ''}`)];
  }
  // Alternatives of the OpenAPI schema report beside each other; the deepest is nearest to the mistake.
  const errors = details
    .filter(isJsonObject)
    .map((detail) => ({
      pointer: String(detail['instancePath'] ?? ''),
      message: String(detail['message'] ?? ''),
      params: JSON.stringify(detail['params'] ?? {}),
    }));
  const deepest = Math.max(...errors.map(({ pointer }) => pointer.split('/').length));
  const named = errors.filter(({ pointer }) => pointer.split('/').length === deepest);
  const first = named[0];
  return first === undefined
    ? [finding('', 'this is no valid OpenAPI document')]
    : [
        finding(
          first.pointer,
          `this is not valid in OpenAPI 3.1: it ${first.message} ${first.params === '{}' ? '' : first.params}`.trim(),
        ),
      ];
}
