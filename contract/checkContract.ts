import type { Pointer } from '../model/json';
import { didYouMean } from '../model/nearest';
import type { RootWords } from './annotations';
import { finding, type Finding } from './problem';
import type { Contract, Play } from './types';

/** Without these there is nothing to run: a role that cannot be made, found, changed and removed cannot be tested. */
const NEEDED: readonly Play[] = ['list', 'show', 'create', 'update', 'delete'];

/**
 * What can only be seen in the whole: operations that lack, names used twice, pointers at fields that nothing shows.
 */
export function checkContract(contract: Contract, words: RootWords): Finding[] {
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
    ...(words.tenant !== undefined && contract.tenant === undefined
      ? [finding('/x-rolecall/tenant', `no path has a parameter "${words.tenant.parameter}" that is the tenant`)]
      : []),
    ...pointersOf(words).flatMap(({ at, pointer }) => {
      const shown = contract.role.fields.map((field) => field.pointer);
      return shown.includes(pointer)
        ? []
        : [finding(at, `no answer shows a role's "${pointer}"`, didYouMean(pointer, shown))];
    }),
    ...contract.operations.flatMap(({ name, plays, request, form }) => {
      if ((plays === 'create' || plays === 'update') && request === undefined)
        return [finding('/paths', `"${name}" plays ${plays} but has no request body`)];
      if (form === 'bulk' && plays !== 'create' && plays !== 'list' && request?.idAt === undefined) {
        return [
          finding(
            '/paths',
            `"${name}" is a bulk form, but it is not said where an element carries its role's id`,
            "x-rolecall: {id: /roleId}, or '' where the element is the id",
          ),
        ];
      }
      return [];
    }),
  ];
}

/** Every place where the root's words point at a field of a role. */
function pointersOf(words: RootWords): { at: Pointer; pointer: Pointer }[] {
  const root = '/x-rolecall';
  return [
    { at: `${root}/role/id`, pointer: words.role.id },
    { at: `${root}/role/name`, pointer: words.role.name },
    ...(words.builtIns ?? []).flatMap((builtIn, index) => [
      ...Object.keys(builtIn.where).map((pointer) => ({ at: `${root}/builtIns/${index}/where`, pointer })),
      ...(builtIn.fixed ?? []).map(({ field }) => ({ at: `${root}/builtIns/${index}/fixed`, pointer: field })),
      ...(builtIn.free ?? []).map(({ field }) => ({ at: `${root}/builtIns/${index}/free`, pointer: field })),
    ]),
    ...Object.keys(words.atLeast?.where ?? {}).map((pointer) => ({ at: `${root}/atLeast/where`, pointer })),
    ...(words.guards ?? []).flatMap(({ field }, index) =>
      field === undefined ? [] : [{ at: `${root}/guards/${index}/field`, pointer: field }],
    ),
  ];
}
