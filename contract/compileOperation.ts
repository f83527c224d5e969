import { isJsonObject, type JsonObject } from '../model/json';
import { wordsOf, type OperationWords, type ParameterWords } from './annotations';
import { compileRequest } from './compileRequest';
import { compileResponse } from './compileResponse';
import type { Context } from './context';
import { parametersOf, type LocatedOperation } from './operations';
import type { JsonSchema, Operation, PathParameter } from './types';

export interface CompiledOperation {
  readonly operation: Operation;
  /** The schema of a role as this operation's answer shows it. */
  readonly shows?: JsonSchema;
}

/** One operation of a dereferenced document; undefined, with problems reported, if it cannot be told what it does. */
export function compileOperation(
  document: JsonObject,
  located: LocatedOperation,
  context: Context,
): CompiledOperation | undefined {
  // The vocabulary requires the words without which there is no operation.
  const words = wordsOf<OperationWords>(located.node) as OperationWords;
  const name = located.node['operationId'];
  if (typeof name !== 'string') {
    context.report(
      located.pointer,
      'the operation has no operationId',
      'rule ids begin with it: "create", "update-many"',
    );
    return undefined;
  }
  const parameters = compileParameters(document, located, context);
  const request = compileRequest(located, words, context);
  const response = compileResponse(located, words, context);
  if (response === undefined) return undefined;
  return {
    operation: {
      name,
      plays: words.plays,
      form: words.form ?? 'single',
      method: located.method,
      path: located.path,
      parameters,
      ...(request !== undefined && { request }),
      response: response.shape,
      assumed: words.assumed ?? [],
      source: context.says(`observe: ${words.section}`).source,
      authorization: context.says(words.allowed),
    },
    ...(response.item !== undefined && { shows: response.item }),
  };
}

function compileParameters(document: JsonObject, located: LocatedOperation, context: Context): PathParameter[] {
  const described = parametersOf(document, located).filter(({ node }) => node['in'] === 'path');
  const named = [...located.path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  for (const name of named) {
    if (!described.some(({ node }) => node['name'] === name))
      context.report(located.pointer, `the path names {${name}}, but no parameter describes it`);
  }
  return described.flatMap(({ node, pointer }): PathParameter[] => {
    const { is, outside } = wordsOf<ParameterWords>(node);
    const schema = node['schema'];
    if (is === undefined || !isJsonObject(schema)) {
      context.report(pointer, 'a path parameter needs a schema, and to say whether it "is" role-id or tenant');
      return [];
    }
    return [
      { name: String(node['name']), schema, is, ...(outside !== undefined && { statement: context.says(outside) }) },
    ];
  });
}
