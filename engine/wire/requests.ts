import { operationFor, operationNamed } from '../../contract/questions';
import type { Contract } from '../../contract/types';
import type { OutgoingRequest } from '../../model/exchange';
import type { Json, Pointer } from '../../model/json';
import { callOn } from '../language/calls';
import type { Call } from '../language/case';
import { compose, type Override } from './compose';

/** What requests to a target are made from, besides what they say. */
export interface Addressing {
  readonly contract: Contract;
  readonly settings: {
    readonly params: Readonly<Record<string, string>>;
    readonly headers: Readonly<Record<string, string>>;
    readonly overrides: Readonly<Record<string, Override>>;
  };
  /** 12 characters that every name of the run carries. */
  readonly runMark: string;
}

/** The request of a call that carries nothing of a case. */
export function requestOf(
  { contract, settings, runMark }: Addressing,
  call: Call,
  ids: Readonly<Record<string, Json>> = {},
): OutgoingRequest {
  const override = settings.overrides[call.operation];
  return compose(call, operationNamed(contract, call.operation), {
    ids,
    mark: runMark,
    params: settings.params,
    headers: settings.headers,
    ...(override ? { override } : {}),
  }).request;
}

/** The request for the list, or for its first page. */
export const listRequest = (addressing: Addressing): OutgoingRequest =>
  requestOf(addressing, callOn(operationFor(addressing.contract, 'list')));

/** The request that shows one role. */
export const showRequest = (addressing: Addressing, id: Json): OutgoingRequest =>
  requestOf(addressing, callOn(operationFor(addressing.contract, 'show'), [{ role: 'X' }]), { X: id });

/** Where the body of an operation has its first item; undefined where the target wants a body of its own. */
export function itemAt({ contract, settings }: Addressing, operation: string): Pointer | undefined {
  const { request } = operationNamed(contract, operation);
  if (!request || settings.overrides[operation]?.body !== undefined) return undefined;
  return request.items.at + (request.items.envelope === 'array' ? '/0' : '');
}
