import type { Answer, Call } from '../call';
import type { Clock } from '../clock';
import type { Design } from '../design';
import { faultNotation } from '../faults';
import { Refusal, statusOf, type CommonReason } from '../refusal';
import { createServer } from '../server';
import { switchboard, type Switchboard } from '../switches';
import type { Reference } from '../../types';
import { excludedBothWays, trafficVariants, variantNotation, type VariantRow } from '../variants';

// The smallest server there is: names that can be listed and added. It shows what a server is made of.

type Reason = CommonReason | 'unauthorized' | 'unknown' | 'taken';
type Part = 'list' | 'add';

/** Where faults and variants act. */
interface Hooks {
  readonly stored: (name: string) => string;
  readonly status: Partial<Readonly<Record<Reason, number>>>;
}

const { exchange, race, unusual } = faultNotation<Hooks>();
const faults = [
  exchange('list-omits-first', 'The list leaves out the first name.', ['list.complete']),
  unusual('text-spaces-collapsed', 'Several spaces in a name become one.', ['add.name.read-back'], {
    stored: (name) => name.replace(/ {2,}/g, ' '),
  }),
  race('race-same-name', 'Two adds at once store one name twice.', 2, ['add.name.unique']),
];

const { variant, alternatives } = variantNotation<Hooks>();
const variantRows = [
  ...alternatives(
    variant('taken-is-400', 'A name that is taken answers 400.', { at: { status: { taken: 400 } } }),
    variant('taken-is-422', 'A name that is taken answers 422.', { at: { status: { taken: 422 } } }),
  ),
  ...trafficVariants<Hooks>(),
];
type FaultName = (typeof faults)[number]['name'];
type VariantName = (typeof variantRows)[number]['name'];
const variants = excludedBothWays<VariantRow<VariantName, Hooks>>(variantRows);

/** All that one server knows: what is switched on, the time, what is stored. */
interface World extends Switchboard<FaultName, VariantName, Hooks> {
  readonly clock: Clock;
  readonly names: string[];
}

const TOKEN = 'tiny-0f3a';
const USUAL: Readonly<Record<Reason, number>> = {
  'too-many': 429,
  unreadable: 400,
  unauthorized: 401,
  unknown: 404,
  taken: 409,
};

const list = ({ names, fault }: World): Answer => ({
  status: 200,
  body: fault('list-omits-first') ? names.slice(1) : [...names],
});

const add = async ({ names, fault, at, clock }: World, { body }: Call<Part, true>): Promise<Answer> => {
  const name = at('stored').reduce((text, change) => change(text), body.toString());
  if (names.includes(name)) throw new Refusal<Reason>('taken', 'The name is taken.');
  if (fault('race-same-name')) await clock.wait(5);
  names.push(name);
  return { status: 201, body: name };
};

const design: Design<World, Part, true, Reason> = {
  newWorld: (switches, clock) => ({ ...switchboard(switches, { faults, variants }), clock, names: ['first'] }),
  routes: () => [
    { part: 'list', method: 'GET', path: '/names', handle: list },
    { part: 'add', method: 'POST', path: '/names', handle: add },
  ],
  admit: (_world, { authorization }) => {
    if (authorization !== `Bearer ${TOKEN}`) throw new Refusal<Reason>('unauthorized', 'A token is needed.');
    return true;
  },
  unknown: () => {
    throw new Refusal<Reason>('unknown', 'There is nothing here.');
  },
  refuse: ({ at }, { reason, message, details }) => ({
    status: details.status ?? statusOf(reason, USUAL, at('status')),
    headers: details.headers ?? {},
    body: { error: reason, message },
  }),
  fail: (_world, { message }) => ({ status: 500, body: { error: 'internal', message } }),
  mediaType: () => 'application/json',
  answersHead: () => false,
  longestParameter: 100,
};

export const tinyServer: Reference = {
  contract: 'tiny',
  faults,
  variants,
  account: {
    token: TOKEN,
    limitedToken: TOKEN,
    params: {},
    foreign: {},
    users: [],
    enabledFeatures: [],
    disabledFeatures: [],
  },
  basePath: '',
  create: (switches, clock) => createServer(design, switches, clock),
};
