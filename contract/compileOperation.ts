import { isJsonObject, type JsonObject } from '../model/json';
import { compileRequest } from './compileRequest';
import { compileResponse, successesOf } from './compileResponse';
import type { Context } from './context';
import type { Operation, PathParameter } from './operation';
import { parametersOf, type LocatedOperation } from './operations';
import { annotationsOf, readWords } from './readWords';
import type { JsonSchema } from './schema';
import { childrenOf } from './schemaWalk';
import { OPERATION_WORDS } from './words/operation';
import type { OperationPlace } from './words/operation/place';
import { PARAMETER_WORDS } from './words/parameter';
import type { ParameterPlace } from './words/parameter/place';
import type { Play } from './words/play';

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
  const words = readWords<OperationPlace, typeof OPERATION_WORDS>(
    OPERATION_WORDS,
    annotationsOf(located.node),
    placeOf(located),
    context,
  );
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
  const { plays, form, assumed, authorization, section } = words;
  return {
    operation: {
      name,
      plays,
      form,
      method: located.method,
      path: located.path,
      parameters,
      ...(request !== undefined && { request }),
      response: response.shape,
      assumed,
      source: context.says(`observe: ${section}`).source,
      authorization,
    },
    ...(response.item !== undefined && { shows: response.item }),
  };
}

function placeOf({ node }: LocatedOperation): Omit<OperationPlace, 'says' | 'report'> {
  const [annotation = {}] = annotationsOf(node);
  const body = node['requestBody'];
  return {
    // The vocabulary lets no operation pass without one.
    plays: annotation['plays'] as Play,
    sends: isJsonObject(body) && childrenOf(body['content']).length > 0,
    answers: childrenOf(successesOf(node)[0]?.[1]['content']).length > 0,
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
    const schema = node['schema'];
    const annotations = annotationsOf(node);
    if (annotations.length === 0 || !isJsonObject(schema)) {
      context.report(pointer, 'a path parameter needs a schema, and to say whether it "is" role-id or tenant');
      return [];
    }
    const words = readWords<ParameterPlace, typeof PARAMETER_WORDS>(PARAMETER_WORDS, annotations, {}, context);
    return [{ name: String(node['name']), schema, ...words }];
  });
}
