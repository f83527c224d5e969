import type { Json } from '../../../model/json';
import type { Write } from '../vocabulary';
import type { Hooks } from './hooks';

/** Stores an attribute that cannot be set, if it is sent with a value that a fault stores. */
export const storing =
  (
    by: Write,
    attribute: 'account_id' | 'discarded_at' | 'role_type',
    stores: (value: Json) => boolean,
  ): Hooks['unsettable'] =>
  (write, sent) => {
    const value = sent[attribute];
    return write === by && value !== undefined && stores(value) ? { [attribute]: value } : {};
  };
