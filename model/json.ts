/** JSON as it travels: what a request body holds and what a response body parses to. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A JSON Pointer (RFC 6901), '' for the whole value. */
export type Pointer = string;

// Looked up once: under Jest a module finds each global through an interceptor, which takes longer than what is called
// here.
const { isArray } = Array;

export const isJsonArray = (value: unknown): value is readonly Json[] => isArray(value);

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !isArray(value);

/** Whether a text is JSON and nothing besides. */
export function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
