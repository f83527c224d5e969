import type { JsonObject } from '../model/json';
import { isJsonObject } from '../model/json';
import { childOf, valueAt } from '../model/pointer';
import type { Context } from './context';
import type { ResponseShape } from './operation';
import type { LocatedOperation } from './operations';
import type { JsonSchema } from './schema';
import { itemsOf, schemaAt } from './schemaShape';
import { childrenOf } from './schemaWalk';
import { acceptAnything } from './validator';
import type { OperationParts } from './words/operation';

export interface CompiledResponse {
  readonly shape: ResponseShape;
  /** The schema of one role, where the answer holds any. */
  readonly item?: JsonSchema;
}

/** The answers of success that an operation describes, by status. */
export const successesOf = (operation: JsonObject): [string, JsonObject][] =>
  childrenOf(operation['responses']).flatMap(([status, response]): [string, JsonObject][] =>
    /^2(\d\d|XX)$/.test(status) && isJsonObject(response) ? [[status, response]] : [],
  );

/** The successful answer of an operation; undefined, with the problem reported, where it cannot be read. */
export function compileResponse(
  operation: LocatedOperation,
  words: OperationParts,
  context: Context,
): CompiledResponse | undefined {
  const pointer = childOf(operation.pointer, 'responses');
  const successes = successesOf(operation.node);
  const [status, response] = successes[0] ?? [];
  if (status === undefined || response === undefined) {
    context.report(
      pointer,
      'no answer of success is described',
      'describe "200" or, where the document prints no status, "2XX"',
    );
    return undefined;
  }
  const { answer } = words;
  const stated = context.says(`must: ${words.section}`);
  const shared = {
    success: successes.some(([key]) => key === '2XX') ? ('2xx' as const) : successes.map(([key]) => Number(key)),
    statusStatement: answer.status ?? stated,
    shapeStatement: answer.shape ?? stated,
    ...failureOf(operation, words, context),
  };
  const [mediaType, media] = childrenOf(response['content'])[0] ?? [];
  if (mediaType === undefined || !isJsonObject(media)) {
    return { shape: { ...shared, validate: acceptAnything, holds: 'nothing', items: { at: '', envelope: 'object' } } };
  }
  const held = heldBy(media, childOf(pointer, status), words, context);
  if (held === undefined) return undefined;
  const { schema, holds, at, envelope, item } = held;
  const shape = { ...shared, mediaType, schema, validate: context.validator(schema), holds, items: { at, envelope } };
  return holds === 'ack' ? { shape } : { shape, item };
}

/** The roles in an answer, with their place. */
function heldBy(media: JsonObject, pointer: string, { answer }: OperationParts, context: Context) {
  const { at = '', holds } = answer;
  const schema = isJsonObject(media['schema']) ? context.asAnswered(media['schema']) : undefined;
  const holder = schema && schemaAt(schema, at);
  if (schema === undefined || holder === undefined || holds === undefined) {
    context.report(
      pointer,
      holds === undefined
        ? 'no word says what the answer holds'
        : `the answer has no schema${at === '' ? '' : ` at "${at}"`}`,
      'x-rolecall: {answer: {holds: role | roles | ack, at: /pointer}}',
    );
    return undefined;
  }
  const { envelope, item } = itemsOf(holder);
  if ((holds === 'roles' && envelope === 'object') || (holds === 'role' && envelope === 'array')) {
    const place = at === '' ? 'the answer is' : `at "${at}" stands`;
    context.report(
      pointer,
      holds === 'roles' ? `it holds roles, but ${place} one object` : `it holds one role, but ${place} an array`,
      holds === 'roles' ? 'at: /pointer to the array, or holds: role' : 'holds: roles',
    );
    return undefined;
  }
  return { schema, holds, at, envelope, item };
}

/** The shape of a refusal: the schema of "4XX", where `errors` says how binding it is. */
function failureOf(
  operation: LocatedOperation,
  { answer }: OperationParts,
  context: Context,
): Pick<ResponseShape, 'failure'> {
  if (answer.errors === undefined) return {};
  const [, media] = childrenOf(valueAt(operation.node, '/responses/4XX/content'))[0] ?? [];
  const schema = isJsonObject(media) ? media['schema'] : undefined;
  if (isJsonObject(schema)) return { failure: { validate: context.validator(schema), statement: answer.errors } };
  context.report(
    childOf(operation.pointer, 'responses'),
    '"errors" speaks of the shape of refusals, and none is described',
    'describe "4XX" with its content',
  );
  return {};
}
