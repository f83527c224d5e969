import type { JsonObject } from '../../../model/json';
import type { Write } from '../http/call';
import type { Service } from '../world';
import type { Attributes } from '../store/store';

/** What faults store of the attributes that cannot be set; nothing, otherwise. */
export function storedForbidden({ fault }: Service, write: Write, sent: JsonObject): Partial<Attributes> {
  const { account_id: account, discarded_at: removed, role_type: type } = sent;
  const update = write === 'update';
  const storesAccount = fault(`${write}-account-id-set`)
    ? account !== null
    : account === null && update && fault('update-account-id-null');
  const storesRemoved =
    removed === null
      ? update && fault('update-discarded-at-null')
      : fault(`${write}-discarded-at-set`) || (update && fault('last-default-discarded-at'));
  const storesType =
    (fault(`${write}-role-type-set`) && type !== null) ||
    (update &&
      ((type === 'system' && fault('update-role-type-system')) || (type === null && fault('update-role-type-null'))));
  return {
    ...(account !== undefined && storesAccount ? { account_id: account } : {}),
    ...(removed !== undefined && storesRemoved ? { discarded_at: removed } : {}),
    ...(type !== undefined && storesType ? { role_type: type } : {}),
    ...(update && fault('update-role-type-lost') ? { role_type: 'system' } : {}),
  };
}
