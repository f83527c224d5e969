import type { Json, JsonObject } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import { parsed } from '../http/body';
import type { Answer, Call } from '../http/call';
import type { FaultOf } from '../faults';
import { isWellFormed } from '../rules/findRole';
import { crash } from '../http/problem';
import type { Service } from '../world';
import { isLive } from '../store/store';

/** What a crash is about: the call, and its body as far as it can be read. */
interface Seen {
  readonly call: Call;
  readonly service: Service;
  readonly text: string;
  readonly body: Json | undefined;
  readonly data: Json | undefined;
  readonly attributes: Json | undefined;
  readonly sent: JsonObject;
  readonly name: string;
}

/** Faults that crash in the midst of their work, not here. */
type Elsewhere = 'delete-500-twice' | 'delete-500-held' | 'update-500-last-default';
type Crash = Exclude<FaultOf<'createCrashes' | 'updateCrashes' | 'otherCrashes'>, Elsewhere>;

const groupsOf = ({ sent }: Seen): readonly [string, Json][] =>
  isJsonObject(sent['rights']) ? Object.entries(sent['rights']) : [];
const rightsOf = (seen: Seen): readonly [string, Json][] =>
  groupsOf(seen).flatMap(([, keys]) => (isJsonObject(keys) ? Object.entries(keys) : []));
const isUnknown = ({ call: { id }, service }: Seen): boolean =>
  isWellFormed(id) && service.store.find(id) === undefined;
const isMalformed = ({ call: { id } }: Seen): boolean => !isWellFormed(id);
const isOtherMedia = ({ call: { contentType } }: Seen): boolean =>
  !/^application\/vnd\.api\+json/i.test(contentType ?? '');
const hasAstral = ({ name }: Seen): boolean => /[\u{10000}-\u{10FFFF}]/u.test(name);
const isBroken = ({ text, body }: Seen): boolean => text !== '' && body === undefined;
const filter = ({ call: { query } }: Seen): string | null => query.get('filter[name]');

const crashes: Readonly<Record<Crash, (seen: Seen) => boolean>> = {
  'create-500-malformed-json': isBroken,
  'update-500-malformed-json': isBroken,
  'create-500-no-body': ({ text }) => text === '',
  'update-500-no-body': ({ text }) => text === '',
  'update-500-null-body': ({ body }) => body === null,
  'create-500-data-null': ({ data }) => data === null,
  'update-500-data-array': ({ data }) => Array.isArray(data),
  'create-500-no-attributes': ({ data, attributes }) => isJsonObject(data) && attributes === undefined,
  'update-500-attributes-array': ({ attributes }) => Array.isArray(attributes),
  'create-500-attributes-text': ({ attributes }) => typeof attributes === 'string',
  'create-500-wrong-type': ({ data }) => isJsonObject(data) && data['type'] !== 'role',
  'create-500-media-type': isOtherMedia,
  'update-501-media-type': isOtherMedia,
  'create-500-name-object': ({ sent }) => isJsonObject(sent['name']),
  'update-500-name-number': ({ sent }) => typeof sent['name'] === 'number',
  'update-500-name-null': ({ sent }) => sent['name'] === null,
  'update-500-name-empty': ({ sent }) => sent['name'] === '',
  'create-500-name-missing': ({ attributes, sent }) => isJsonObject(attributes) && sent['name'] === undefined,
  'create-500-name-long': ({ name }) => [...name].length > 255,
  'update-500-name-long': ({ name }) => [...name].length > 50,
  'create-500-rights-null': ({ sent }) => sent['rights'] === null,
  'update-500-rights-array': ({ sent }) => Array.isArray(sent['rights']),
  'create-500-group-null': (seen) => groupsOf(seen).some(([, keys]) => keys === null),
  'update-500-right-object': (seen) => rightsOf(seen).some(([, value]) => isJsonObject(value)),
  'create-500-unknown-key': (seen) =>
    rightsOf(seen).some(([key]) => !['create', 'read', 'update', 'delete', 'manage'].includes(key)),
  'create-500-default-text': ({ sent }) => typeof sent['default'] === 'string',
  'update-500-default-null': ({ sent }) => sent['default'] === null,
  'create-500-scope-unknown': ({ sent }) =>
    typeof sent['scope'] === 'string' && !['account', 'team', 'chat'].includes(sent['scope']),
  'update-500-scope': ({ sent }) => sent['scope'] !== undefined,
  'create-500-account-id': ({ sent }) => sent['account_id'] !== undefined,
  'show-500-unknown-id': isUnknown,
  'update-500-unknown-id': isUnknown,
  'delete-500-unknown-id': isUnknown,
  'show-500-malformed-id': isMalformed,
  'update-500-malformed-id': isMalformed,
  'delete-500-malformed-id': isMalformed,
  'update-500-removed': ({ call, service }) => service.store.all().some((role) => role.id === call.id && !isLive(role)),
  'list-500-filter-empty': (seen) => filter(seen) === 'eq:',
  'update-hangs-up-null-body': ({ body }) => body === null,
  'create-500-emoji': hasAstral,
  'update-500-emoji': hasAstral,
  'create-500-nul': ({ name }) => name.includes('\0'),
  'update-500-surrogate': ({ name }) => /\p{Cs}/u.test(name),
  'update-500-combining': ({ name }) => /\p{M}{10}/u.test(name),
  'create-500-backslash': ({ name }) => name.includes('\\'),
  'create-500-proto-group': (seen) => groupsOf(seen).some(([group]) => group === '__proto__'),
  'update-500-constructor-group': (seen) => groupsOf(seen).some(([group]) => group === 'constructor'),
  'create-500-deep': ({ text }) => /[[{]{30}|(\{"[^"]*":){30}/.test(text),
  'create-500-big-number': ({ text }) => /[:[,]\s*-?\d{19,}|\de\+?\d{2,}/i.test(text.replace(/"(\\.|[^"\\])*"/g, '""')),
  'update-500-duplicate-keys': ({ text }) =>
    ['name', 'default', 'rights', 'attributes', 'data', 'type'].some((key) => text.split(`"${key}":`).length > 2),
  'show-500-quote-id': ({ call }) => call.id.includes("'"),
  'delete-500-nul-id': ({ call }) => call.id.includes('\0'),
  'list-500-filter-quote': (seen) => filter(seen)?.includes("'") === true,
};

/** The server error that a fault makes of this call; undefined for none. */
export function crashOf(service: Service, call: Call): Answer | undefined {
  const on = (Object.keys(crashes) as Crash[]).filter(
    (name) => name.startsWith(`${call.operation}-`) && service.fault(name),
  );
  if (on.length === 0) return undefined;
  const body = parsed(call.body);
  const data = isJsonObject(body) ? body['data'] : undefined;
  const attributes = isJsonObject(data) ? data['attributes'] : undefined;
  const sent = isJsonObject(attributes) ? attributes : {};
  const name = typeof sent['name'] === 'string' ? sent['name'] : '';
  const seen: Seen = { call, service, text: call.body.toString('utf8'), body, data, attributes, sent, name };
  const found = on.find((name) => crashes[name](seen));
  if (found === undefined) return undefined;
  const problem = crash(found === 'update-501-media-type' ? 501 : 500);
  return {
    status: problem.status,
    document: problem.document(),
    headers: {},
    hangUp: found === 'update-hangs-up-null-body',
  };
}
