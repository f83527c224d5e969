import type { JsonObject } from '../../../model/json';
import { createServer } from '../server';
import { client, type Send } from './client';

export interface ShownRole {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly enabled: boolean;
  readonly members_count: number;
  readonly permissions: JsonObject;
}

export interface Account {
  readonly send: Send;
  readonly make: (fields?: JsonObject) => Promise<ShownRole>;
  readonly show: (id: number) => Promise<ShownRole>;
  readonly list: () => Promise<ShownRole[]>;
}

/** A fresh account and the ways to use it. */
export const newAccount = (
  switches: { readonly faults?: readonly string[]; readonly variants?: readonly string[] } = {},
): Account => {
  const send = client(createServer({ faults: switches.faults ?? [], variants: switches.variants ?? [] }));
  const got = async <T>(...request: Parameters<Send>): Promise<T> => (await send(...request)).json() as T;
  return {
    send,
    make: (fields = {}) => got('POST', 'roles', { name: 'a role', ...fields }),
    show: (id) => got('GET', `roles/${id}`),
    list: () => got('GET', 'roles'),
  };
};
