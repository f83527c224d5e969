import type { JsonObject } from '../model/json';
import type { Context } from './context';
import type { RoleField } from './fields';
import type { Operation } from './operation';
import { annotationsOf, readWords } from './readWords';
import { ROOT_WORDS, type RootParts } from './words/root';
import type { RootPlace } from './words/root/place';

/** The words at the document's root, read once operations and fields are known. */
export function compileRoot(
  document: JsonObject,
  title: string,
  operations: readonly Operation[],
  fields: readonly RoleField[],
  context: Context,
): RootParts {
  const parameters = operations.flatMap((operation) => operation.parameters);
  return readWords<RootPlace, typeof ROOT_WORDS>(
    ROOT_WORDS,
    annotationsOf(document),
    {
      document: title,
      tenantSchema: (parameter) => parameters.find(({ is, name }) => is === 'tenant' && name === parameter)?.schema,
      shown: fields.map(({ pointer }) => pointer),
      saysRemoved: fields.some(({ removedAt }) => removedAt !== undefined),
    },
    context,
  );
}
