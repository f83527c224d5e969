import type { Json, JsonObject } from '../model/json';
import { isJsonObject } from '../model/json';
import { listedValues } from '../model/schema';
import type { Context } from './context';
import type { PathParameter, QueryParameter } from './operation';
import { parametersOf, type LocatedOperation } from './operations';
import { plainSchema } from './plainSchema';
import { annotationsOf, readWords } from './readWords';
import type { Located } from './schemaWalk';
import { PARAMETER_WORDS } from './words/parameter';
import type { ParameterPlace } from './words/parameter/place';

/** The parameters of an operation; of its headers those that have one value only. */
export interface Parameters {
  readonly parameters: readonly PathParameter[];
  readonly query: readonly QueryParameter[];
  readonly headers: Readonly<Record<string, string>>;
}

export function compileParameters(document: JsonObject, located: LocatedOperation, context: Context): Parameters {
  const described = parametersOf(document, located);
  const at = (place: string): Located[] => described.filter(({ node }) => node['in'] === place);
  const required = (place: string): Located[] => at(place).filter(({ node }) => node['required'] === true);
  for (const { pointer, node } of required('cookie'))
    context.report(pointer, `the cookie "${String(node['name'])}" is required, and requests carry no cookies`);
  return {
    parameters: pathParameters(at('path'), located, context),
    query: required('query').map(({ node }) => ({ name: String(node['name']), ...onlyValue(node) })),
    headers: Object.fromEntries(
      required('header').flatMap(({ node }) => {
        const { value } = onlyValue(node);
        return value === undefined ? [] : [[String(node['name']).toLowerCase(), value]];
      }),
    ),
  };
}

function pathParameters(described: Located[], located: LocatedOperation, context: Context): PathParameter[] {
  const named = [...located.path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  for (const name of named) {
    if (!described.some(({ node }) => node['name'] === name))
      context.report(located.pointer, `the path names {${name}}, but no parameter describes it`);
  }
  return described.flatMap(({ node, pointer }): PathParameter[] => {
    const schema = node['schema'];
    const annotations = annotationsOf(node);
    if (annotations.length === 0 || !isJsonObject(schema)) {
      context.report(pointer, 'a path parameter needs a schema and the word "is": role-id or tenant');
      return [];
    }
    const words = readWords<ParameterPlace, typeof PARAMETER_WORDS>(PARAMETER_WORDS, annotations, {}, context);
    return [{ name: String(node['name']), schema: plainSchema(schema).schema, ...words }];
  });
}

/** The value that a parameter has where nobody sets it: its default, or the only one that its schema allows. */
function onlyValue({ schema }: JsonObject): { readonly value?: string } {
  if (!isJsonObject(schema)) return {};
  const { schema: plain } = plainSchema(schema);
  const listed = listedValues(plain) ?? [];
  const value: Json | undefined = plain['default'] ?? (listed.length === 1 ? listed[0] : undefined);
  return value === undefined || value === null || typeof value === 'object' ? {} : { value: String(value) };
}
