import { operationFor } from '../../contract/questions';
import { callOn } from '../../engine/language/calls';
import type { Case, RoleName, Step } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { leafValue } from '../../engine/language/plainItem';
import type { JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { enumOf } from '../../model/schema';
import { harmlessField, plainWrite } from '../kit/items';
import { seesFor } from '../kit/reading';

/** Two users get role A, one of them twice; one moves to role B and, where a user may have no role, is freed. */
export function usersLife(context: LawContext): Case {
  const { contract } = context;
  const freed: Step[] = contract.assignment?.none === undefined ? [] : [{ do: 'look' }, assign(0, null)];
  const counted = contract.role.fields.filter(({ count, agrees }) => count ?? agrees).map(({ pointer }) => pointer);
  return caseOf({
    id: 'assign.life',
    what: 'two users assigned, one of them twice, one moved, both roles updated, one user freed',
    expects: 'accepted',
    // Roles as create makes them, because a server may not let users have every role. A text shows what is lost.
    given: {
      roles: { A: { kind: 'own', item: textBesideName(context) }, B: { kind: 'own', item: {} } },
      spareUsers: 2,
    },
    steps: [
      assign(0, 'A'),
      { do: 'look' },
      assign(0, 'A'),
      assign(1, 'A'),
      { do: 'look' },
      assign(1, 'B'),
      ...updatesByTurns(context),
      ...freed,
    ],
    needs: [{ kind: 'users', count: 2 }],
    sees: seesFor(contract, counted),
  });
}

const assign = (user: number, role: RoleName | null): Step => ({ do: 'assign', purpose: 'claim', user, role });

/** A text in another field than the name, where a new role can have one. */
function textBesideName({ contract, enabledFeatures }: LawContext): JsonObject {
  const field = harmlessField(contract, operationFor(contract, 'create'));
  const text = field && leafValue(field, enabledFeatures);
  return field && typeof text === 'string' && enumOf(field.schema) === undefined
    ? withValueAt({}, field.pointer, text)
    : {};
}

/** Every form of update, about role A and role B by turns. */
const updatesByTurns = (context: LawContext): Step[] =>
  context.contract.operations
    .filter(({ plays }) => plays === 'update')
    .map((operation, index) =>
      callOn(operation, [{ role: index % 2 === 0 ? 'A' : 'B', item: plainWrite(context, operation) }]),
    );
