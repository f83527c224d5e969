import { isJsonObject, type JsonObject } from '../model/json';
import { compileParameters } from './compileParameters';
import { compileRequest } from './compileRequest';
import { compileResponse, successesOf } from './compileResponse';
import type { Context } from './context';
import type { Operation } from './operation';
import type { LocatedOperation } from './operations';
import { annotationsOf, readWords } from './readWords';
import type { JsonSchema } from './schema';
import { childrenOf } from './schemaWalk';
import { OPERATION_WORDS } from './words/operation';
import type { OperationPlace } from './words/operation/place';
import type { Play } from './words/play';

export interface CompiledOperation {
  readonly operation: Operation;
  /** Headers that it requires and that have one value only. */
  readonly headers: Readonly<Record<string, string>>;
  /** The schema of a role as this operation's answer shows it. */
  readonly shows?: JsonSchema;
}

/** Compiles an operation of a dereferenced document; undefined, with problems reported, if its answer is unclear. */
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
  const { parameters, query, headers } = compileParameters(document, located, context);
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
      query,
      ...(request !== undefined && { request }),
      response: response.shape,
      assumed,
      source: context.says(`observe: ${section}`).source,
      authorization,
    },
    headers,
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
