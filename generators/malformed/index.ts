/*
 * Requests that are broken below the schema. The classes:
 *
 *   bodies.ts       bodies as text: truncated.ts (no JSON), another JSON shape, other media types, hazards (deep.ts)
 *   beyondJson.ts   JSON with something before, after or inside it that careless parsers overlook
 *   ids.ts          ids for a path and for a body: integers.ts, uuids.ts, ids that are unknown
 *   bodyIdForms.ts  forms that an id in a body may take and no id has
 */
export { malformedBodies } from './bodies';
export { type BeyondJson, beyondJson, waysBeyondJson } from './beyondJson';
export { malformedBodyIds, malformedIds, unknownId } from './ids';
export { type BodyIdForm, bodyIdForms, bodyIdFormsFor, bodyIdJson, isNoId } from './bodyIdForms';
