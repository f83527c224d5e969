import crypto from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedContracts } from '../../contract/shipped';
import { firstDifference, fixturesOf } from './fixtures';
import { observe } from './observe';
import { render } from './render';
import { runs } from './runs';
import { countedUuids } from './uuids';

// Fastify's injection loads it for cookies, which no server here sets; Jest cannot load it, for it is an ES module.
jest.mock('cookie', () => ({}));

/** Names that say nothing of what an operation does, and that no fixture holds. */
const renamed: readonly (readonly [shipped: string, other: string])[] = [
  ['update-many', 'changeRoles'],
  ['video-settings', 'tellVideo'],
  ['list', 'allRoles'],
  ['create', 'addRole'],
  ['show', 'oneRole'],
  ['update', 'changeRole'],
  ['delete', 'removeRole'],
];

/** A copy of a shipped contract whose operations have other names, in a folder of its own. */
function renamedCopy(id: string): string {
  const folder = shippedContracts().find((shipped) => shipped.id === id)?.folder;
  if (folder === undefined) throw new Error(`there is no contract "${id}"`);
  const copy = mkdtempSync(join(tmpdir(), 'rolecall-renamed-'));
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, 'openapi.yaml');
  const text = renamed.reduce(
    (sum, [shipped, other]) =>
      sum
        .replaceAll(`operationId: ${shipped}\n`, `operationId: ${other}\n`)
        .replaceAll(`rules: ${shipped}.`, `rules: ${other}.`),
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, text);
  return copy;
}

const shippedNames = (text: string): string =>
  renamed.reduce((sum, [shipped, other]) => sum.replaceAll(other, shipped), text);

/** The id of a finding ends with a digest of its cause, which the operation is a part of. */
const withoutDigests = (text: string): string => text.replace(/(finding \S+):[0-9a-f]{8} /g, '$1 ');

// What an operation does is told by its kind alone, never by its name.
test.each(runs.filter(({ profile }) => profile !== 'deep'))(
  '$name does the same where the operations have other names',
  async (run) => {
    const folder = renamedCopy(run.contract);
    const uuids = jest.spyOn(crypto, 'randomUUID').mockImplementation(countedUuids());
    try {
      const { requests, rules } = render(await observe({ ...run, folder }));
      expect(requests).toMatch(/\[.*removeRole/);
      const shipped = fixturesOf(run.name);
      const difference =
        firstDifference(shipped.requests, shippedNames(requests)) ||
        firstDifference(withoutDigests(shipped.rules), withoutDigests(shippedNames(rules)));
      if (difference !== '') throw new Error(difference);
    } finally {
      uuids.mockRestore();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
