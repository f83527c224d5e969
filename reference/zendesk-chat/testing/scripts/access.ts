import { ADMINISTRATOR_TOKEN, AGENT_TOKEN } from '../../account';
import type { Step } from '../setup';
import { LIST } from './roles';

export const credentials: Step[] = [
  null,
  'nonsense',
  AGENT_TOKEN,
  `${ADMINISTRATOR_TOKEN.slice(0, -1)}b`,
  ADMINISTRATOR_TOKEN.toUpperCase(),
].flatMap((token): Step[] => [
  ['GET', 'roles', undefined, { token }],
  ['GET', 'roles/8', undefined, { token }],
  ['POST', 'roles', { name: 'intruder' }, { token }],
  ['PUT', 'roles/8', { description: 'intruder' }, { token }],
  ['DELETE', 'roles/15', undefined, { token }],
  LIST,
]);

export const paths: Step[] = [
  '999999',
  '0',
  '-8',
  '8abc',
  '8.7',
  '8e0',
  '0x8',
  '%208',
  'abc',
  '%e2%82%ac',
  '%zz',
  '4294967304',
  '99999999999999999999',
].flatMap((id): Step[] => [
  ['GET', `roles/${id}`],
  ['PUT', `roles/${id}`, { description: 'x' }],
  ['DELETE', `roles/${id}`],
  ['GET', 'roles/8'],
]);

export const rest: Step[] = [
  ['POST', 'roles/8', {}],
  ['DELETE', 'roles'],
  ['OPTIONS', 'roles'],
  ['HEAD', 'roles'],
  ['GET', 'nothing'],
  ['GET', 'roles?x=%22'],
];
