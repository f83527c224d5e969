import { finding, type Finding } from './problem';
import type { Pointer } from '../model/json';
import type { WritableField } from './fields';
import type { Contract } from './types';
import type { Play } from './words/play';

/** Without these there is nothing to run: a role that cannot be made, found, changed and removed cannot be tested. */
const NEEDED: readonly Play[] = ['list', 'show', 'create', 'update', 'delete'];

/** Checks the contract as a whole: missing operations, names used twice, words that need one another. */
export function checkContract(contract: Contract): Finding[] {
  const names = contract.operations.map(({ name }) => name);
  return [
    ...NEEDED.filter((play) => !contract.operations.some(({ plays }) => plays === play)).map((play) =>
      finding('/paths', `no operation plays "${play}"`, `give one "x-rolecall: {plays: ${play}, ...}"`),
    ),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => finding('/paths', `two operations are called "${name}"`)),
    ...(contract.serverUrl === ''
      ? [finding('/servers', 'there is no server', "name the vendor's, even if nobody will test there")]
      : []),
    ...requestsOf(contract),
    ...replacedOf(contract),
    ...readBackOf(contract),
  ];
}

const requestsOf = ({ operations }: Contract): Finding[] =>
  operations.flatMap(({ name, plays, request, form }) => {
    if ((plays === 'create' || plays === 'update') && request === undefined)
      return [finding('/paths', `"${name}" plays ${plays} but has no request body`)];
    if (form === 'bulk' && plays !== 'create' && request?.idAt === undefined) {
      return [
        finding(
          '/paths',
          `"${name}" is a bulk form, but no word says where an element carries its role's id`,
          "x-rolecall: {id: /roleId}, or '' where the element is the id",
        ),
      ];
    }
    return [];
  });

/** Whether a value was kept shows only where an answer shows the property. */
function readBackOf({ operations, role }: Contract): Finding[] {
  const fields = operations
    .filter(({ plays }) => plays === 'create' || plays === 'update')
    .flatMap(({ request }) => request?.fields ?? []);
  const isShown = ({ pointer }: WritableField): boolean => role.fields.some((field) => field.pointer === pointer);
  const said = (field: WritableField): Pointer | undefined => {
    const at = field.readBack?.at;
    // A statement of the whole operation holds for properties that no answer shows, too.
    return at?.endsWith('/readBack') ? at : undefined;
  };
  const read = new Set(fields.filter(isShown).map(said));
  const unread = new Set(fields.map(said).filter((at) => at !== undefined && !read.has(at)));
  return [...unread].flatMap((at) =>
    at === undefined
      ? []
      : [finding(at, '"readBack" has no effect: no answer shows the property', 'take the word away')],
  );
}

/** Whether an object with free keys was replaced shows only where its keys are known. */
const replacedOf = ({ operations, role }: Contract): Finding[] =>
  operations
    .flatMap(({ request }) => request?.fields ?? [])
    .flatMap(({ pointer, write }) => {
      const shown = role.fields.find((field) => field.pointer === pointer);
      if (write?.how !== 'replace' || shown?.keysFrom !== undefined) return [];
      return [
        finding(
          write.statement.at ?? '/paths',
          '"replaces" has no effect: the keys of the object are not known',
          'where an answer shows it, add "x-rolecall: {keysFrom: built-in}"',
        ),
      ];
    })
    .filter(({ pointer }, index, all) => all.findIndex((other) => other.pointer === pointer) === index);
