import type { Script } from '../../../shared/testing/scripts';
import type { Theme } from '../../faults';
import type { VariantTheme } from '../../variants';
import { accountOf, steps } from '../setup';
import { credentials, paths, rest } from './access';
import { badBodies, badValues, firstRole, texts } from './bodies';
import { SCENES } from './races';
import { assigning, builtIns, changing, deleting, making } from './roles';

const races: Script = async (client) => {
  for (const scene of Object.values(SCENES)) {
    const account = accountOf(client);
    const { id } = await account.make();
    await scene(account, id);
  }
};

export const named = {
  credentials: steps(credentials),
  builtIns: steps(builtIns),
  paths: steps(paths),
  assigning: steps([...making, ...assigning]),
  deleting: steps([...making, ...deleting]),
  texts: steps(texts),
  createValues: steps(badValues('POST', 'roles')),
  updateValues: steps([firstRole, ...badValues('PUT', 'roles/10000')]),
  createBodies: steps(badBodies('POST', 'roles')),
  updateBodies: steps([firstRole, ...badBodies('PUT', 'roles/10000')]),
  changing: steps([...making, ...changing]),
  rest: steps(rest),
} as const satisfies Readonly<Record<string, Script>>;

/** For each theme the scripts that show its faults. */
export const scripts: Readonly<Record<Theme, readonly Script[]>> = {
  access: [named.credentials],
  answers: [named.deleting, named.rest],
  errors: [named.credentials],
  crashes: [named.createBodies, named.updateBodies, named.texts, named.createValues, named.updateValues],
  createValues: [named.createValues, named.assigning, named.texts],
  updateValues: [named.changing, named.updateValues],
  values: [named.createValues, named.updateValues],
  readOnly: [named.changing],
  text: [named.texts],
  merges: [named.changing, named.deleting],
  defaults: [named.assigning],
  isolation: [named.changing, named.deleting],
  refusals: [named.createBodies, named.updateBodies, named.updateValues, named.builtIns, named.createValues],
  builtIns: [named.builtIns],
  views: [named.changing, named.deleting],
  deletes: [named.deleting, named.assigning],
  counts: [named.assigning],
  ids: [named.paths, named.rest, named.changing],
  races: [races],
};

/** For each theme the scripts that show its variants. */
export const variantScripts: Readonly<Record<VariantTheme, readonly Script[]>> = {
  deletes: [named.assigning, named.builtIns, named.deleting],
  text: [named.texts, named.assigning],
  fields: [named.changing, named.builtIns],
  statuses: [named.createBodies, named.paths, named.createValues, named.credentials, named.builtIns, named.rest],
  answers: [named.credentials, named.texts],
  traffic: [named.credentials],
  requests: [named.paths, named.rest, named.updateBodies, named.createBodies, named.assigning, named.changing],
};
