import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContract } from '../contract/load';
import { shippedContracts } from '../contract/shipped';
import type { Contract } from '../contract/types';
import type { JsonObject } from '../model/json';
import { advance } from './advance';
import type { Answer, Event } from './event';
import { explain } from './explain';
import { causesOf } from './search/causes';
import { ordersTried } from './search/orders';
import { modelOf } from './store/model';
import { emptyState, type State } from './store/state';
import { timed } from './timedEvent';

const page = readFileSync(join(__dirname, '../docs/how-races-are-judged.md'), 'utf8');
const examples = [...page.matchAll(/^```history\n(.*?)^```/gms)].map(([, text = '']) => text.trimEnd());

const accepted = (...items: readonly JsonObject[]): Answer => ({
  outcome: 'accepted',
  complete: true,
  items: items.map((item) => ({ key: 'A', item })),
});

/** ` 0..10  rename  update {"name": "B"}` */
function eventOf(line: string): Event {
  const [, from, to, words = '', verb, json = ''] = /^ *(\d+)\.\.(\d+) +(\w+) +(update|shows) (.*)$/.exec(line) ?? [];
  const item = JSON.parse(json) as JsonObject;
  return {
    id: words,
    words,
    startedMs: Number(from),
    endedMs: Number(to),
    ...(verb === 'update'
      ? { operation: { kind: 'update', name: 'update', changes: [{ role: 'A', item }] }, answer: accepted() }
      : { operation: { kind: 'list', name: 'list' }, answer: accepted(item) }),
  };
}

async function contractOfExamples(): Promise<Contract> {
  const loaded = await loadContract(shippedContracts().find(({ id }) => id === 'zendesk-chat')?.folder ?? '');
  if (!loaded.ok) throw new Error('the contract does not load');
  return loaded.contract;
}

/** What the page says of an example, from the oracle itself. */
function judged(contract: Contract, lines: readonly string[]): string {
  const step = modelOf(contract, { enabledFeatures: [], judgesRefusals: false, assignsGone: false });
  const role = { name: 'A', description: 'old' };
  const before = advance(step, [emptyState()], { kind: 'create', name: 'create', items: [role] }, accepted(role));
  const initial: readonly State[] = 'states' in before ? before.states : [];
  const events = lines.map(eventOf);
  const result = explain(events, initial, step);
  if (result.ok === true) return `=> explained by: ${result.order.map(({ id }) => id).join(', ')}`;
  const model = { initial, step: (state: State, { operation, answer }: Event) => step(state, operation, answer) };
  const isWrite = ({ operation }: Event): boolean => operation.kind === 'update';
  const tried = ordersTried(events.map(timed), model, isWrite);
  const causes = tried ? causesOf(tried, events.filter(isWrite).length).causes : [];
  return ['=> no order', ...causes.map(({ orders: [order = ''], why }) => `${order}: ${why}`)].join('\n');
}

test('the page has its examples', () => {
  expect(examples).toHaveLength(4);
});

test.each(examples.map((example) => [example.split('=>')[1]?.split('\n')[0], example]))(
  'the example of docs/how-races-are-judged.md: %s',
  async (_, example = '') => {
    const lines = example.split('\n');
    const end = lines.findIndex((line) => line.startsWith('=>'));
    expect(judged(await contractOfExamples(), lines.slice(0, end))).toBe(lines.slice(end).join('\n'));
  },
);
