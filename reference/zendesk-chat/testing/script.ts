import type { Json } from '../../../model/json';
import { ADMINISTRATOR_TOKEN, AGENT_TOKEN } from '../account';
import { leastPermissions, PERMISSIONS, permissionsFrom } from '../rules/permissions';
import type { Options } from './client';

/** One request of the script. */
export type Step = readonly [method: string, path: string, body?: Json | undefined, options?: Options];

const others = permissionsFrom((name) => PERMISSIONS[name].other);
const LIST: Step = ['GET', 'roles'];

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

/** The first role that the script makes has the id 10000. */
const making: Step[] = [
  ['POST', 'roles', { name: 'first role' }],
  [
    'POST',
    'roles',
    { name: 'second role', description: 'What the second role is for', enabled: false, permissions: others },
  ],
  ['POST', 'roles', { name: 'third role', permissions: { edit_chat_tags: true } }],
  ['POST', 'roles', { name: 'third role' }],
  ['POST', 'roles', { name: 'Team Lead' }],
  ['POST', 'roles', { name: 'TEAM LEAD' }],
  ['POST', 'roles', { name: 'with id', id: 77_000, members_count: 3 }],
  ['POST', 'roles', { name: 'taken id', id: 8 }],
  LIST,
  ['GET', 'roles/10000'],
  ['GET', 'roles/10001'],
];

const changing: Step[] = [
  ['PUT', 'roles/10000', { description: 'changed' }],
  ['PUT', 'roles/10003', { description: 'of a namesake' }],
  LIST,
  ['PUT', 'roles/10000', { permissions: { visitors_seen: 'own', manage_bans: 'none' } }],
  ['GET', 'roles/10000'],
  ['PUT', 'roles/10000', { name: 'First Role, renamed' }],
  ['GET', 'roles/10000'],
  ['PUT', 'roles/10000', { permissions: { edit_chat_tags: true } }],
  ['GET', 'roles/10000'],
  ['PUT', 'roles/10000', { permissions: others }],
  ['GET', 'roles/10000'],
  ['PUT', 'roles/10000', { permissions: {} }],
  ['PUT', 'roles/10001', { permissions: { edit_chat_tags: false, view_monitor: 'none' } }],
  LIST,
  ['PUT', 'roles/10001', { name: 'renamed while disabled' }],
  ['PUT', 'roles/10001', { enabled: true }],
  ['PUT', 'roles/10002', { permissions: others }],
  ['PUT', 'roles/10002', { permissions: leastPermissions() }],
  ['PUT', 'roles/10002', { description: 'of two' }],
  ['PUT', 'roles/10002', { description: '' }],
  ['PUT', 'roles/10002', { enabled: false }],
  LIST,
  ['GET', 'roles/10002'],
  ['PUT', 'roles/10002', { enabled: true, members_count: 5 }],
  ['PUT', 'roles/10002', { id: 88_000 }],
  ['GET', 'roles/88000'],
  ['PUT', 'roles/10002', { id: 10_000, description: 'whose?' }],
  ['GET', 'roles/10000'],
  ['PATCH', 'roles/10002', { description: 'patched' }],
  ['PUT', 'roles/8', { members_count: 0 }],
  ['GET', 'roles/8'],
  ['PUT', 'roles/10002', { flavour: 1, permissions: { flavour: 1 } }],
];

const firstRole: Step = ['POST', 'roles', { name: 'first role' }];

const badValues = (method: string, path: string): Step[] => {
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

const badBodies = (method: string, path: string): Step[] => {
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

const texts: Step[] = [...TEXTS.map((text): Step => ['POST', 'roles', { name: text, description: text }]), LIST];

const builtIns: Step[] = [
  LIST,
  ...['1', '2', '3'].flatMap((id): Step[] => [
    ['PUT', `roles/${id}`, { name: 'Boss' }],
    ['PUT', `roles/${id}`, { description: 'Boss' }],
    ['PUT', `roles/${id}`, { enabled: false }],
    ['PUT', `roles/${id}`, { enabled: true }],
    ['PUT', `roles/${id}`, { permissions: { view_monitor: 'none' } }],
    ['PUT', `roles/${id}`, { permissions: { edit_chat_tags: false, edit_visitor_notes: false } }],
    ['PUT', `roles/${id}`, { permissions: { visitors_seen: 'own' } }],
    ['PUT', `roles/${id}`, { name: 'Boss', permissions: {} }],
    ['GET', `roles/${id}`],
    ['DELETE', `roles/${id}`],
    ['GET', `roles/${id}`],
  ]),
];

const assigning: Step[] = [
  ['PUT', 'agents/104', { role_id: 10_000 }],
  LIST,
  ['GET', 'roles/10000'],
  ['DELETE', 'roles/10000'],
  LIST,
  ['GET', 'roles/10000'],
  ['GET', 'agents/104'],
  ['PUT', 'agents/104', { role_id: 10_000 }],
  ['PUT', 'agents/105', { role_id: 10_000 }],
  ['GET', 'roles/10000'],
  ['PUT', 'roles/10000', { description: 'held' }],
  ['PUT', 'agents/105', { role_id: 3 }],
  ['GET', 'roles/10000'],
  ['PUT', 'agents/104', { role_id: 3 }],
  ['DELETE', 'roles/10000'],
  ['PUT', 'agents/106', { role_id: 15 }],
  ['PUT', 'agents/106', { role_id: 3 }],
];

const deleting: Step[] = [
  ['DELETE', 'roles/10003'],
  LIST,
  ['GET', 'roles/10003'],
  ['DELETE', 'roles/10003'],
  ['PUT', 'roles/10003', { description: 'back?' }],
  ['GET', 'roles/10003'],
  ['POST', 'roles', { name: 'third role' }],
  ['PUT', 'roles/10002', { enabled: false }],
  ['DELETE', 'roles/10002'],
  LIST,
  ['POST', 'roles', { name: 'after' }],
  ['DELETE', 'roles/10009'],
  ['POST', 'roles', { name: 'after the last' }],
  ['DELETE', 'roles/10005'],
  LIST,
  ...Array.from({ length: 8 }, (_, at): Step => ['POST', 'roles', { name: `one of many ${at}` }]),
  LIST,
];

const paths: Step[] = [
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

const credentials: Step[] = [
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

const rest: Step[] = [
  ['POST', 'roles/8', {}],
  ['DELETE', 'roles'],
  ['OPTIONS', 'roles'],
  ['HEAD', 'roles'],
  ['GET', 'nothing'],
  ['GET', 'roles?x=%22'],
];

/**
 * Requests one after another that show every fault and variant but the races, in parts that each begin with a fresh
 * account.
 * The pattern says by their names which faults and variants a part is likely to show; the others are looked for as
 * well.
 */
export const SCRIPT: readonly { readonly likely: RegExp; readonly steps: readonly Step[] }[] = [
  { likely: /open-to|token|401|limited-/, steps: credentials },
  { likely: /^(owner|admin|agent)-|built-in|fixed|undeletable|^show-|^list-/, steps: builtIns },
  { likely: /unknown-id|malformed-id|id-by|^id-|-id-|delete-.*-are|update-creates/, steps: paths },
  { likely: /assign|count|in-use|held|^agents/, steps: [...making, ...assigning] },
  { likely: /delete|reused|revives|list-(omits-dis|stops)|gone/, steps: [...making, ...deleting] },
  {
    likely:
      /long-names|^text-[^p]|^text-pe.c|emoji|nul-|surrogate|quote|^name-|name-refused|description-limit|^(astral|markup|control|json-esc)|surrogates/,
    steps: texts,
  },
  {
    likely:
      /^create-.*(mistyped|unknown|coerces|type-|enum|422|drops-inv|without|are)|^enum|flag-|^invalid|missing-name|permissions-500|permissions-type/,
    steps: badValues('POST', 'roles'),
  },
  {
    likely: /^update-.*(mistyped|unknown|coerces|type-|enum|422|drops-inv)|^null-perm|text-perm/,
    steps: [firstRole, ...badValues('PUT', 'roles/10000')],
  },
  {
    likely:
      /^create-.*(500|40|415|array|takes|repairs)|proto|constructor|duplicate|deep|huge-n|long|large-b|unknown-(per|fie)|is-4\d\d|charset-m|content|read-only|drops-conn/,
    steps: badBodies('POST', 'roles'),
  },
  { likely: /^update-.*(500|40|415|array|takes|repairs)/, steps: [firstRole, ...badBodies('PUT', 'roles/10000')] },
  {
    likely: /^(update|default|create|list|show|permissions|unsent|shared|large-ids|takes|zero|.*(ing-|s-follow|reset))/,
    steps: [...making, ...changing],
  },
  { likely: /method|head|query|patch/, steps: rest },
];
