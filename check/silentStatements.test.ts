import { parse } from 'yaml';
import { loadDocument } from '../contract/load';
import { shippedContracts } from '../contract/shipped';
import { smallDocument, withWords } from '../contract/testing/annotated';
import { SENT_WORDS } from '../contract/words/sent';
import { SHOWN_WORDS } from '../contract/words/shown';
import type { JsonObject } from '../model/json';
import { resolveContract } from './resolveContract';
import { silentStatements } from './silentStatements';

// What the contracts that ship say and no rule has as its source, each with the reason.
const known: Readonly<Record<string, readonly string[]>> = {
  'glance-group-roles': [
    // Each of the settings says it for itself.
    '/components/schemas/SettingsToUpdate/x-rolecall/unsentStays',
    // Nothing reads back what this operation writes.
    '/components/schemas/roleIdForVideo/x-rolecall/neverStores/type',
  ],
  'papershift-pulse': [
    // It says how a removed role shows; the rules about removed roles stand on "gone".
    '/components/schemas/Role/properties/attributes/properties/discarded_at/x-rolecall/removedAt',
    // It says which keys are wrong; the rule stands on what the request says of additionalProperties.
    '/components/schemas/Role/properties/attributes/properties/rights/x-rolecall/groupKeys',
  ],
  'zendesk-chat': [
    // Each of the permissions says it for itself.
    '/components/schemas/PermissionsToSet/x-rolecall/accepted',
  ],
};

test.each(shippedContracts())('$id says nothing to no effect', async ({ id }) => {
  const resolved = await resolveContract(id);
  if (!resolved.ok) throw new Error(resolved.problem);
  expect(silentStatements(resolved.contract).map(({ at }) => at)).toEqual(known[id]);
});

// Every word of a schema at every kind of property: what the load takes makes a rule.

const changed = '/components/schemas/ChangedRole/properties';
const shown = '/components/schemas/Role/properties';
const properties = [
  ...['name', 'nullable', 'permissions', 'rights', 'tags', 'version'].map((name) => `${changed}/${name}`),
  `${changed}/permissions/properties/read`,
  ...['both', 'NewRole/properties/kind', 'NewRole/properties/video', 'ChangedAmongMany/properties/id'].map(
    (name) => `/components/schemas/${name}`,
  ),
  ...['id', 'name', 'users_count', 'permissions', 'rights', 'tags'].map((name) => `${shown}/${name}`),
];
const words = [...SENT_WORDS, ...SHOWN_WORDS].map(({ example }) => {
  const must = example.replace(/"(should|observe): /g, '"must: ');
  return parse(must) as JsonObject;
});

// They tell how to read what other statements make rules of: "gone", and "additionalProperties" of a request.
const helping = ['removedAt', 'groupKeys'];

test.each(properties)('every word that the load takes at "%s" makes a rule', async (place) => {
  const written = (some: readonly JsonObject[]): JsonObject =>
    withWords(smallDocument, place, Object.assign({}, ...some) as JsonObject);
  // Of two words that exclude each other the second is left out.
  let taken = words.filter((word) => !['neverStores', 'replaces'].some((name) => name in word));
  let loaded = await loadDocument(written(taken));
  while (!loaded.ok) {
    const refused = loaded.findings.map(({ pointer }) => pointer.slice(place.length).split('/')[2] ?? '');
    const left = taken.filter((word) => !refused.some((name) => name in word));
    if (left.length === taken.length) throw new Error(JSON.stringify(loaded.findings));
    taken = left;
    loaded = await loadDocument(written(taken));
  }
  const silent = silentStatements(loaded.contract).map(({ at = '' }) => at.split('/x-rolecall/')[1]);
  expect(silent.filter((word = '') => !helping.includes(word))).toEqual([]);
});
