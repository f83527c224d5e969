import { isJsonObject } from '../model/json';
import { childOf, valueAt } from '../model/pointer';
import type { OperationWords } from './annotations';
import type { Context } from './context';
import type { LocatedOperation } from './operations';
import { itemsOf, schemaAt } from './schemaShape';
import { childrenOf } from './schemaWalk';
import type { JsonSchema, ResponseShape } from './types';
import { acceptAnything } from './validator';

export interface CompiledResponse {
  readonly shape: ResponseShape;
  /** The schema of one role, where the answer holds any. */
  readonly item?: JsonSchema;
}

/** What an operation answers on success. */
export function compileResponse(
  operation: LocatedOperation,
  words: OperationWords,
  context: Context,
): CompiledResponse | undefined {
  const pointer = childOf(operation.pointer, 'responses');
  const successes = childrenOf(valueAt(operation.node, '/responses')).filter(([status]) => /^2(\d\d|XX)$/.test(status));
  const [status, response] = successes[0] ?? [];
  if (status === undefined || !isJsonObject(response)) {
    context.report(
      pointer,
      'no answer of success is described',
      'describe "200" or, where the document prints no status, "2XX"',
    );
    return undefined;
  }
  const answer = words.answer ?? {};
  const stated = `must: ${words.section}`;
  const shared = {
    success: successes.some(([key]) => key === '2XX') ? ('2xx' as const) : successes.map(([key]) => Number(key)),
    statusStatement: context.says(answer.status ?? stated),
    shapeStatement: context.says(answer.shape ?? stated),
    ...failureOf(operation, words, context),
  };
  const [mediaType, media] = childrenOf(response['content'])[0] ?? [];
  if (mediaType === undefined || !isJsonObject(media)) {
    return { shape: { ...shared, validate: acceptAnything, holds: 'nothing', items: { at: '', envelope: 'object' } } };
  }
  const at = answer.at ?? '';
  const schema = media['schema'];
  const holder = isJsonObject(schema) ? schemaAt(schema, at) : undefined;
  if (!isJsonObject(schema) || holder === undefined || answer.holds === undefined) {
    context.report(
      childOf(pointer, status),
      answer.holds === undefined
        ? 'it is not said what the answer holds'
        : `the answer has no schema${at === '' ? '' : ` at "${at}"`}`,
      'x-rolecall: {answer: {holds: role | roles | ack, at: /pointer}}',
    );
    return undefined;
  }
  const { envelope, item } = itemsOf(holder);
  const shape = {
    ...shared,
    mediaType,
    schema,
    validate: context.validator(schema),
    holds: answer.holds,
    items: { at, envelope },
  };
  return answer.holds === 'ack' ? { shape } : { shape, item };
}

/** What a refusal looks like: the schema of "4XX", where `errors` says how binding that is. */
function failureOf(
  operation: LocatedOperation,
  words: OperationWords,
  context: Context,
): Pick<ResponseShape, 'failure'> {
  const says = words.answer?.errors;
  if (says === undefined) return {};
  const [, media] = childrenOf(valueAt(operation.node, '/responses/4XX/content'))[0] ?? [];
  const schema = isJsonObject(media) ? media['schema'] : undefined;
  if (isJsonObject(schema)) return { failure: { validate: context.validator(schema), statement: context.says(says) } };
  context.report(
    childOf(operation.pointer, 'responses'),
    'it is said how binding the shape of errors is, but no error is described',
    'describe "4XX" with its content',
  );
  return {};
}
