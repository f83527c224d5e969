import type { Json } from '../../../../model/json';
import { permissionsFrom } from '../../rules/permissions';
import type { Step } from '../setup';
import { LIST } from './roles';

const TEXTS = [
  '100%25 + "plain" \'quotes\' back\\slash',
  '<b>bold</b> &lt; {{ mark }}',
  'emoji 😀 x',
  'ﬁ \u212b café',
  'e\u0301 x\u0323',
  'a\u200eb \u200bc',
  'юникод',
  'before\0after',
  'line\r\nbreak',
  'two  spaces',
  'a'.repeat(300),
  '0123',
  'true',
  'null',
  '=1+1',
  '\ud800 alone',
  'b'.repeat(1_100),
  '',
  ' ',
  ' edge ',
];

export const texts: Step[] = [...TEXTS.map((text): Step => ['POST', 'roles', { name: text, description: text }]), LIST];

export const firstRole: Step = ['POST', 'roles', { name: 'first role' }];

export const badValues = (method: string, path: string): Step[] => {
  const send = (body: Json): Step => [method, path, body];
  return [
    send({ name: 'control', description: 'as it was' }),
    send({ description: 'without a name' }),
    ...[5, null, [], true].map((wrong) => send({ name: wrong })),
    ...['no', 0, null].map((wrong) => send({ name: 'x', enabled: wrong })),
    ...[1, null].map((wrong) => send({ name: 'x', description: wrong })),
    ...['everyone', 'true', 1, null, 'ACCOUNT', 'LISTEN', ' account ', 'listen-join', ''].map((wrong) =>
      send({ name: 'x', permissions: permissionsFrom(() => wrong) }),
    ),
    send({ name: 'x', description: 'kept?', permissions: { visitors_seen: 'nobody' } }),
    send({ name: 'x', permissions: null }),
    send({ name: 'x', permissions: 'all' }),
    LIST,
  ];
};

export const badBodies = (method: string, path: string): Step[] => {
  const send = (body: Json): Step => [method, path, body];
  const raw = (text: string, type = 'application/json'): Step => [method, path, undefined, { raw: text, type }];
  return [
    send({ name: 'control', description: 'as it was' }),
    send({}),
    send([{ name: 'in array' }]),
    send(null),
    send('text'),
    raw('{"name": "cut", "description": "c'),
    raw('{"name": "comma",}'),
    raw(''),
    [method, path],
    raw('{"name":"typed"}', 'text/plain'),
    raw('name=form&description=form', 'application/x-www-form-urlencoded'),
    raw('{"name":"untyped"}', ''),
    raw('{"name":"latin"}', 'application/json; charset=latin1'),
    LIST,
    raw('{"name":"a","permissions":{"__proto__":1}}'),
    raw('{"name":"a","permissions":{"constructor":1}}'),
    raw('{"name":"a","name":"b"}'),
    raw(`{"name":"a","deep":${'['.repeat(60)}${']'.repeat(60)}}`),
    send({ name: 'a', members_count: 1e300 }),
    send({ name: 'a', id: 'one' }),
    send({ name: 'a', surprise: { also: ['nested'] } }),
    send({ name: 'x'.repeat(120_000) }),
    LIST,
  ];
};
