import type { Contract } from '../../contract/types';
import { roleFields, says, source } from './tinyFields';
import { tinyOperations, type TinyShape } from './tinyOperations';

/** A contract with one thing of every kind that the vocabulary knows, save soft deletes and paging. */
export const tinyContract = (shape: TinyShape = {}): Contract => ({
  id: 'tiny-roles',
  title: 'Tiny roles',
  version: '1',
  document: 'Tiny roles',
  serverUrl: 'http://tiny.test',
  tenant: { parameter: 'team_id', schema: { type: 'integer' }, foreign: says() },
  operations: tinyOperations(shape),
  role: {
    idAt: '/id',
    idSchema: { type: 'integer' },
    nameAt: '/name',
    fields: roleFields,
    builtIns: [
      {
        label: 'owner',
        match: { pointer: '/name', equals: 'Owner' },
        fixed: [{ pointer: '/name', statement: says() }],
        free: [{ pointer: '/colour', statement: says() }],
        undeletable: says(),
        single: true,
      },
      { label: 'locked', match: { pointer: '/name', equals: 'Locked' }, fixed: [], free: [], single: true },
    ],
  },
  delete: { inUse: says(), soft: false, gone: says() },
  assignment: {
    set: { method: 'PUT', path: '/teams/{team_id}/users/$user', body: { role: '$role' } },
    read: { method: 'GET', path: '/teams/{team_id}/users/$user', roleIdAt: '/role' },
    none: null,
    assumed: [],
    source,
  },
  atLeast: {
    n: 1,
    where: [{ pointer: '/is_default', equals: true }],
    statement: says(),
    lastRefused: says(),
    freeWhileAnother: says(),
  },
  guards: [
    {
      places: [{ within: 'item', pointer: '/can_edit' }],
      label: 'edit',
      forbids: { operation: 'update' },
      statement: says(),
    },
  ],
  nameFilter: { query: { name: '$name' }, statement: says() },
  notes: [],
  headers: {},
});
