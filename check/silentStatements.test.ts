import { shippedContracts } from '../contract/shipped';
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
