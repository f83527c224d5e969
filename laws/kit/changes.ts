import type { Contract } from '../../contract/types';
import type { JsonObject, Pointer } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { grants, inWords } from './same';
import { sameValue } from '../../model/same';

/** What differs between two sights of one role, among documented fields that the server does not derive. */
export interface Change {
  readonly pointer: Pointer;
  readonly label: string;
  readonly words: string;
}

/** `exempt`: pointers that may differ. A field that one of the two sights does not show is not compared. */
export function changesOf(
  contract: Contract,
  was: JsonObject,
  is: JsonObject,
  exempt: (pointer: Pointer) => boolean = () => false,
): Change[] {
  return contract.role.fields
    .filter(({ isLeaf, derived }) => isLeaf && !derived)
    .flatMap(({ pointer, label, keysFrom }) => {
      const [a, b] = [valueAt(was, pointer), valueAt(is, pointer)];
      if (exempt(pointer) || a === undefined || b === undefined) return [];
      const same = keysFrom ? sameValue(grants(a), grants(b)) : sameValue(a, b);
      return same ? [] : [{ pointer, label, words: `${label} was ${inWords(a)} and is ${inWords(b)}` }];
    });
}
