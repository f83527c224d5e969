/** What shows a finding, as requests that anybody can send. */

import { nameOf, operationFor, operationNamed } from '../../../contract/questions';
import type { OutgoingRequest } from '../../../model/exchange';
import {
  formerToken,
  idToken,
  MARK_TOKEN,
  type Script,
  type ScriptRequest,
  type ScriptUser,
} from '../../../model/script';
import { compose } from '../../wire/compose';
import { withoutStatus } from '../brief';
import { callOn } from '../../language/calls';
import type { Assign, Call } from '../../language/case';
import type { Session } from '../../account/session';
import { assignRequest, holdingRequest } from '../../wire/assigning';

/** A request of a script, with the mark in its names. `words`: says what it does. */
export interface ScriptStep {
  readonly step: Call | Assign;
  readonly mark: string;
  readonly words: string;
}

/** What was expected, and what was seen. */
export interface Mismatch {
  readonly expected: string;
  readonly actual: string;
}

/** What a script is made from. */
export interface ScriptParts extends Mismatch {
  /** Names of all roles, those that its own requests create included. */
  readonly roles: readonly string[];
  readonly users: readonly string[];
  readonly given: readonly ScriptStep[];
  readonly lanes: readonly (readonly ScriptStep[])[];
  readonly watch: readonly ScriptStep[];
  /** Sent before the roles are deleted. */
  readonly undo: readonly ScriptStep[];
}

type Known = Pick<Session, 'contract' | 'settings' | 'runMark'>;

/** Ids and names that are known only when the script runs are tokens in it. */
export function scriptOf(session: Known, parts: ScriptParts): Script {
  const { contract } = session;
  const { roles, users, expected, actual } = parts;
  const as = (step: ScriptStep): ScriptRequest => requestOf(session, parts, step);
  const remove = operationFor(contract, 'delete');
  const show = operationFor(contract, 'show');
  const plain = (words: string, step: Call): ScriptRequest => as({ words, step, mark: session.runMark });
  const at = operationFor(contract, 'create').response.items.at;
  return {
    users: users.flatMap((user, index) => userOf(session, user, index)),
    given: parts.given.map(as),
    lanes: parts.lanes.map((lane) => lane.map(as)),
    watch: parts.watch.map(as),
    looks: [
      plain('list', callOn(operationFor(contract, 'list'))),
      ...roles.map((role) => plain(`show role ${role}`, callOn(show, [{ role }]))),
      ...users.flatMap((user, index) =>
        contract.assignment
          ? [
              {
                says: `the role of user ${String(index + 1)}`,
                makes: [],
                request: holdingRequest(session, contract.assignment, user),
              },
            ]
          : [],
      ),
    ],
    undo: [
      ...parts.undo.map(as),
      ...roles.map((role) => plain(`delete role ${role}`, callOn(remove, [{ role }], { purpose: 'clean-up' }))),
    ],
    idAt: at + contract.role.idAt,
    nameAt: at + contract.role.nameAt,
    expected,
    actual,
  };
}

/** The names of the roles that these steps create. */
export const rolesMade = ({ contract }: Pick<Session, 'contract'>, steps: readonly (Call | Assign)[]): string[] => [
  ...new Set(
    steps
      .flatMap((step) =>
        step.do === 'call' && operationNamed(contract, step.operation).plays === 'create' ? (step.items ?? []) : [],
      )
      .flatMap(({ role }) => (typeof role === 'string' ? [role] : [])),
  ),
];

function requestOf(session: Known, { roles, users }: ScriptParts, { step, mark, words }: ScriptStep): ScriptRequest {
  const { contract, settings } = session;
  const tokened = (text: string): string => text.split(session.runMark).join(MARK_TOKEN);
  const says = withoutStatus(tokened(words));
  if (step.do === 'assign') {
    if (!contract.assignment) throw new Error('a script assigns users though its contract knows no assignment');
    return {
      says,
      makes: [],
      request: assignRequest(
        session,
        contract.assignment,
        users[step.user] ?? '',
        step.role === null ? null : idToken(step.role),
      ).request,
    };
  }
  const override = settings.overrides[step.operation];
  const operation = operationNamed(contract, step.operation);
  const { request, sent } = compose(step, operation, {
    ids: Object.fromEntries(roles.map((role) => [role, idToken(role)])),
    mark,
    params: settings.params,
    headers: settings.headers,
    ...(override ? { override } : {}),
  });
  const makes =
    operation.plays !== 'create'
      ? []
      : (step.items ?? []).flatMap(({ role }, index) =>
          typeof role === 'string' ? [{ role, name: tokened(nameOf(contract, sent[index]?.item)) }] : [],
        );
  return { says, makes, request: withTexts(request, tokened) };
}

const withTexts = (request: OutgoingRequest, change: (text: string) => string): OutgoingRequest => ({
  ...request,
  path: change(request.path),
  ...(request.body === undefined ? {} : { body: change(request.body) }),
});

function userOf(session: Known, user: string, index: number): ScriptUser[] {
  const { assignment } = session.contract;
  if (!assignment) return [];
  return [
    {
      read: holdingRequest(session, assignment, user),
      at: assignment.read.roleIdAt,
      giveBack: assignRequest(session, assignment, user, formerToken(index + 1)).request,
      clear: assignment.clear ? assignRequest(session, assignment, user, null).request : null,
    },
  ];
}
