import { enumOf } from '../../../model/schema';
import type { Operation, Statement } from '../../../contract/types';
import { isNoId } from '../../../generators/malformed';
import { commonly, inWords } from '../../../oracle/blame';
import type { OddCase } from './oddCases';

/** What the mere acceptance of an unusual request breaks. */
export interface Taken {
  readonly ruleId: string;
  readonly statement: Statement;
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
}

/**
 * The rule that is broken by an operation that took the request, whatever came of it; null where what came of it has to
 * tell.
 */
export function takenAmiss(operation: Operation, one: OddCase): Taken | null {
  const taken = (rule: string, statement: Statement, what: string): Taken | null =>
    statement.level === 'observe'
      ? null
      : {
          ruleId: `${operation.name}.${rule}`,
          statement,
          message: `${operation.name} accepted ${what}.`,
          expected: 'a refusal (4xx)',
          actual: 'it was accepted',
        };
  switch (one.kind) {
    case 'body':
      return taken('malformed', commonly('should'), `a body that is no JSON: ${one.way}`);
    case 'body-id':
      return isNoId(one.form)
        ? taken('id.malformed-status', commonly('should'), `an id that is none: ${one.form}`)
        : null;
    case 'listed': {
      const field = operation.request?.fields.find(({ pointer }) => pointer === one.pointer);
      const listed = enumOf(field?.schema ?? {}) ?? [];
      // Where the value can be read, what is stored tells more. What becomes of a NUL is left open.
      if (operation.plays !== 'write-only' || !field || listed.includes(one.value) || one.value.includes('\u0000'))
        return null;
      return taken(
        `${field.label}.enum-refused`,
        field.statements.enum && !field.neverStored.includes('enum') ? field.statements.enum : commonly('should'),
        `${inWords(one.value)} as ${field.label}, which is none of its values`,
      );
    }
    default:
      return null;
  }
}
