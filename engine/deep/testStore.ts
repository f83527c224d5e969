import { loadContract } from '../../contract/load';
import { shippedContracts } from '../../contract/shipped';
import type { Contract } from '../../contract/types';
import type { OutgoingRequest, Outcome } from '../../model/exchange';
import type { Json, JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';
import type { LawContext } from '../law';
import { listRequest, look } from '../look';
import { createSender } from '../sender';
import type { Session } from '../session';

/** Ways in which the little store goes wrong. */
export interface StoreFaults { readonly updateRace?: boolean; readonly crashesAtEmoji?: boolean; readonly secondUpdateResets?: boolean }

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** A role store of the simplest contract, a few lines in memory: the explorers' own tests need no server. */
export function memoryStore(faults: StoreFaults): { readonly send: (request: OutgoingRequest) => Promise<Outcome>; readonly roles: Map<number, JsonObject> } {
  const roles = new Map<number, JsonObject>();
  const updates = new Map<number, number>();
  const holders = new Map<string, number>();
  let ids = 100;
  const shown = (id: number): JsonObject => ({ ...roles.get(id), members_count: [...holders.values()].filter((held) => held === id).length });
  const create = (body: JsonObject): [number, Json?] => {
    ids += 1;
    roles.set(ids, { id: ids, description: '', enabled: true, ...body, permissions: { ...defaults, ...(body['permissions'] as JsonObject | undefined) } });
    return [201, shown(ids)];
  };
  const update = async (id: number, body: JsonObject): Promise<[number, Json?]> => {
    const before = roles.get(id) ?? {};
    if (faults.updateRace) await pause(4);
    const base = faults.updateRace ? before : roles.get(id) ?? {};
    const many = (updates.get(id) ?? 0) + 1;
    updates.set(id, many);
    const lost = faults.secondUpdateResets && many === 2 && body['description'] === undefined ? { description: '' } : {};
    roles.set(id, { ...base, ...body, ...lost, permissions: { ...(base['permissions'] as JsonObject), ...(body['permissions'] as JsonObject | undefined) } });
    return [200, shown(id)];
  };
  const answer = async (request: OutgoingRequest): Promise<[number, Json?]> => {
    const [, , , , kind, last] = request.path.split('/');
    const parsed = read(request.body);
    if (faults.crashesAtEmoji && /\p{Emoji_Presentation}/u.test(JSON.stringify(parsed ?? ''))) return [500];
    const id = Number(last);
    if (kind === 'agents') {
      if (request.method === 'PUT' && isJsonObject(parsed)) {
        if (!roles.has(Number(parsed['role_id'])) && parsed['role_id'] !== 3) return [404];
        holders.set(last ?? '', Number(parsed['role_id']));
      }
      return [200, { role_id: holders.get(last ?? '') ?? 3 }];
    }
    if (last === undefined) return request.method === 'GET' ? [200, [...roles.keys()].map(shown)] : isValid(parsed) && typeof parsed['name'] === 'string' ? create(parsed) : [422];
    if (!roles.has(id)) return [404];
    if (request.method === 'GET') return [200, shown(id)];
    if (request.method === 'PUT') return isValid(parsed) ? update(id, parsed) : [422];
    if ([...holders.values()].includes(id)) return [409];
    roles.delete(id);
    return [204];
  };
  return {
    roles,
    send: async (request) => {
      await pause(0);
      const [status, body] = await answer(request);
      const text = body === undefined ? '' : JSON.stringify(body);
      return { kind: 'response', response: { status, headers: { 'content-type': 'application/json' }, body: text, bodyBytes: text.length, truncated: false } };
    },
  };
}

const texts: Readonly<Record<string, readonly string[]>> = {
  visitors_seen: ['account', 'department', 'own'], proactive_chatting: ['listen-join', 'listen', 'own'], view_past_chats: ['account', 'department', 'own', 'none'],
  ...Object.fromEntries(['manage_bans', 'access_analytics', 'view_monitor', 'edit_department_agents', 'set_agent_chat_limit', 'manage_shortcuts'].map((name) => [name, ['account', 'none']])),
};
const flags = ['edit_visitor_information', 'edit_visitor_notes', 'edit_chat_tags'];
const defaults: JsonObject = {
  ...Object.fromEntries(Object.entries(texts).map(([name, values]) => [name, values[0] ?? ''])), access_analytics: 'none', edit_department_agents: 'none', set_agent_chat_limit: 'none',
  edit_visitor_information: true, edit_visitor_notes: true, edit_chat_tags: false,
};

function read(body: string | undefined): Json | undefined {
  try {
    return body === undefined ? undefined : JSON.parse(body) as Json;
  } catch {
    return undefined;
  }
}

function isValid(body: Json | undefined): body is JsonObject {
  if (!isJsonObject(body) || Object.keys(body).some((key) => !['name', 'description', 'enabled', 'permissions'].includes(key))) return false;
  const { name = '', description = '', enabled = true, permissions = {} } = body;
  return typeof name === 'string' && typeof description === 'string' && typeof enabled === 'boolean' && isJsonObject(permissions)
    && Object.entries(permissions).every(([key, value]) => texts[key]?.includes(String(value)) === true || (flags.includes(key) && typeof value === 'boolean'));
}

/** A session with the little store, as a run has one after its first list. */
export async function sessionWith(send: (request: OutgoingRequest) => Promise<Outcome>): Promise<{ readonly session: Session; readonly context: LawContext; readonly contract: Contract }> {
  const loaded = await loadContract(shippedContracts().find(({ id }) => id === 'zendesk-chat')?.folder ?? '');
  if (!loaded.ok) throw new Error('the contract does not load');
  const { contract } = loaded;
  const ports: Session['ports'] = {
    send, clock: { nowMs: () => performance.now(), sleep: pause }, onExchange: () => undefined, onProgress: () => undefined, signal: new AbortController().signal,
    journal: { intend: () => 0, created: () => undefined, deleted: () => undefined, restore: () => 0, restored: () => undefined },
  };
  const session: Session = {
    contract, ports, runMark: 'rcsz00000abc', sender: createSender(ports, () => listRequest(session)),
    settings: { params: {}, headers: {}, overrides: {}, users: ['1', '2', '3'], enabledFeatures: [], concurrency: 4, maxLiveRoles: 10, settleMs: 0 },
    own: new Map(), everOwn: new Set(), intended: new Map(), created: 0, deleted: 0, nonce: 0, fullCreateWorks: null,
    lastLook: null, lookIsFresh: false, formers: new Map(), usersBusy: new Set(), steered: null, leftBehind: [], notRestored: [],
  };
  session.lastLook = await look(session, { show: [], users: [] }, 'first');
  const context: LawContext = { contract, seed: 1, enabledFeatures: [], disabledFeatures: [], foreign: {}, params: {}, learned: { keys: {}, builtIns: {}, builtInItems: {} } };
  return { session, context, contract };
}
