import type { WritableField } from '../../contract/types';
import type { Refused } from '../types';

/** null where a statement forbids it, and the field left out where it is required. */
export function refusedNulls({ required, statements }: WritableField): Refused[] {
  return [
    ...(statements.notNull ? [{ keyword: 'notNull', what: 'null', value: null, tier: 'quick' } as const] : []),
    ...(required || statements.required
      ? [{ keyword: 'required', what: 'left out', value: undefined, tier: 'quick' } as const]
      : []),
  ];
}
