/** Rules that an operation breaks by accepting an unusual request, whatever it stores. */

import type { Operation, Statement } from '../../../contract/types';
import { isNoId } from '../../../generators/malformed';
import { enumOf } from '../../../model/schema';
import { commonly, inWords } from '../../../oracle/blame';
import type { BrokenRule } from '../brokenRule';
import type { OddCase } from './oddCases';

/** null: only what is stored can tell. */
export function brokenByAcceptance(operation: Operation, one: OddCase): BrokenRule | null {
  const broken = (rule: string, statement: Statement, what: string): BrokenRule | null =>
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
      return broken('malformed', commonly('should'), `a body that is no JSON: ${one.way}`);
    case 'body-id':
      return isNoId(one.form)
        ? broken('id.malformed-status', commonly('should'), `an id that is none: ${one.form}`)
        : null;
    case 'listed': {
      const field = operation.request?.fields.find(({ pointer }) => pointer === one.pointer);
      const listed = enumOf(field?.schema ?? {}) ?? [];
      // If the value can be read, what is stored tells more. What becomes of a NUL is left open.
      if (operation.plays !== 'write-only' || !field || listed.includes(one.value) || one.value.includes('\u0000'))
        return null;
      return broken(
        `${field.label}.enum-refused`,
        field.statements.enum && !field.neverStored.includes('enum') ? field.statements.enum : commonly('should'),
        `${inWords(one.value)} as ${field.label}, which is none of its values`,
      );
    }
    default:
      return null;
  }
}
