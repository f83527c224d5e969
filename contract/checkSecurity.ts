import type { JsonObject, Pointer } from '../model/json';
import { isJsonArray, isJsonObject } from '../model/json';
import { didYouMean } from '../model/nearest';
import { childOf, valueAt } from '../model/pointer';
import { operationsOf } from './operations';
import { finding, type Finding } from './problem';
import { childrenOf } from './schemaWalk';

const SCHEMES = '/components/securitySchemes';

/**
 * Each operation must have a way in that requests can take. They carry their credential in the Authorization header,
 * so one alternative of `security` must ask for that alone. `document`: references followed.
 */
export function checkSecurity(document: JsonObject): Finding[] {
  const owners = [{ pointer: '', node: document }, ...operationsOf(document)];
  const found = owners.flatMap(({ pointer, node }) => checkOwner(document, childOf(pointer, 'security'), node));
  return found.filter(
    ({ pointer, message }, index) =>
      found.findIndex((other) => other.pointer === pointer && other.message === message) === index,
  );
}

function checkOwner(document: JsonObject, pointer: Pointer, { security }: JsonObject): Finding[] {
  const alternatives = isJsonArray(security) ? security.filter(isJsonObject) : [];
  const schemes = childrenOf(valueAt(document, SCHEMES)).map(([name]) => name);
  const unknown = alternatives
    .flatMap((alternative) => Object.keys(alternative))
    .filter((name) => !schemes.includes(name))
    .map((name) => finding(pointer, `there is no security scheme "${name}"`, didYouMean(name, schemes)));
  if (unknown.length > 0 || alternatives.length === 0) return unknown;
  const refused = alternatives.map((alternative) =>
    Object.keys(alternative).find((name) => !isCarried(valueAt(document, childOf(SCHEMES, name)))),
  );
  const [name] = refused;
  if (name === undefined || refused.includes(undefined)) return [];
  const scheme = valueAt(document, childOf(SCHEMES, name));
  const type = isJsonObject(scheme) ? String(scheme['type']) : 'of no type';
  return [
    finding(
      childOf(SCHEMES, name),
      `requests carry their credential in the Authorization header, and the scheme "${name}" is ${type}`,
      'schemes that are read: http, oauth2, openIdConnect, and apiKey in the header Authorization',
    ),
  ];
}

function isCarried(scheme: unknown): boolean {
  if (!isJsonObject(scheme)) return false;
  const { type, in: place, name } = scheme;
  if (type === 'apiKey') return place === 'header' && String(name).toLowerCase() === 'authorization';
  return type === 'http' || type === 'oauth2' || type === 'openIdConnect';
}
