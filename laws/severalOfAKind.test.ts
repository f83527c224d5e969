import type { TinyFault } from '../engine/testing/tinyFaults';
import { tinyContract } from '../engine/testing/tinyContract';
import { runTiny } from '../engine/testing/tinyRun';
import { tinyServer } from '../engine/testing/tinyServer';
import type { TinyServer } from '../engine/testing/tinyState';
import type { OutgoingRequest } from '../model/exchange';
import type { RuleResult } from '../model/results';
import { laws } from '.';

/** Two creates, two updates, a single delete and a bulk delete. */
const contract = tinyContract({ several: true });

type Second = 'import' | 'amend' | 'delete-many';

/** Whether a request is by the second operation of its kind. */
const isBy: Readonly<Record<Second, (request: OutgoingRequest) => boolean>> = {
  import: ({ method, path }) => method === 'POST' && path.endsWith('/import'),
  // What gives a locked role its name back is let through, or the failure could not be seen again.
  amend: ({ path, body }) => path.endsWith('/amendment') || body?.includes('"Locked"') === true,
  'delete-many': ({ method, path }) => method === 'DELETE' && path.endsWith('/roles'),
};

/** A server that gets one thing wrong, in the second operation of a kind only. */
function wrongIn(second: Second, fault: TinyFault): TinyServer {
  const server = tinyServer();
  return {
    ...server,
    send: (request) => {
      if (isBy[second](request)) server.faults.add(fault);
      else server.faults.delete(fault);
      return server.send(request);
    },
  };
}

/** One fault of a second operation, and the rule about it that has to fail. */
const rows: readonly (readonly [second: Second, fault: TinyFault, rule: string])[] = [
  ['delete-many', 'deletes-held', 'delete-many.in-use'],
  ['delete-many', 'deletes-nothing', 'delete-many.gone'],
  ['delete-many', 'deletes-refused', 'delete-many.unused'],
  ['delete-many', 'deletes-refused', 'delete-many.freed'],
  ['delete-many', 'bulk-deletes-one-less', 'delete-many.unused'],
  ['delete-many', 'deletes-built-in', 'built-in.owner.undeletable.delete-many'],
  ['delete-many', 'last-default-lost', 'is_default.last-refused'],
  ['amend', 'owner-renamable', 'built-in.owner.name.fixed.amend'],
  ['amend', 'owner-colour-stuck', 'built-in.owner.colour.free.amend'],
  ['amend', 'guard-unread', 'guard.edit.amend'],
  ['amend', 'held-frozen', 'amend.held'],
  ['amend', 'last-default-lost', 'is_default.last-refused'],
  ['amend', 'default-refused', 'amend.is_default.accepted'],
  ['import', 'default-refused', 'import.is_default.accepted'],
  ['import', 'default-is-blue', 'import.colour.default'],
  ['import', 'former-names-taken', 'import.name.former'],
];

const run = async (server: TinyServer, selects: (rule: string) => boolean): Promise<readonly RuleResult[]> =>
  (await runTiny(laws, server, { contract, settings: { selects } })).rules;

describe('a contract with several operations of a kind', () => {
  let plain: readonly RuleResult[];
  const idsOf = (plays: string): string[] => plain.map(({ id }) => id).filter((id) => id.startsWith(`${plays}.`));

  beforeAll(async () => {
    plain = await run(tinyServer(), () => true);
  });

  test('a right server passes, and no two rules share an id', () => {
    expect(plain.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id)).toEqual([]);
    expect(new Set(plain.map(({ id }) => id)).size).toBe(plain.length);
  });

  test.each([
    ['delete', 'delete-many'],
    ['update', 'amend'],
    ['create', 'import'],
  ])('what is said of %s is said of %s', (first, second) => {
    // Ids stand in a path or in a body.
    const of = (name: string): string[] =>
      idsOf(name)
        .map((id) => id.slice(name.length))
        .filter((id) => !id.startsWith('.id.'));
    expect(of(second)).toEqual(expect.arrayContaining(of(first)));
  });

  test.each(['built-in.owner.name.fixed', 'built-in.owner.colour.free', 'guard.edit'])(
    '%s is tried by every update, and its id says by which',
    (rule) => {
      const ids = plain.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([`${rule}.update`, `${rule}.amend`]));
      expect(ids).not.toContain(rule);
    },
  );

  test.each(rows)('%s with %s breaks %s', async (second, fault, rule) => {
    expect(plain.find(({ id }) => id === rule)).toMatchObject({ verdict: 'pass' });
    const broken = await run(wrongIn(second, fault), (id) => id === rule);
    expect(broken).toMatchObject([{ id: rule, verdict: 'fail' }]);
    expect(broken[0]?.findings[0]?.exchanges.length).toBeGreaterThan(0);
  });

  test('a bulk delete that removes roles in use breaks no rule of the single one', async () => {
    const results = await run(wrongIn('delete-many', 'deletes-held'), (id) => /^delete(-many)?\./.test(id));
    const failed = results.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);
    expect(failed).toContain('delete-many.in-use');
    expect(failed.filter((id) => !id.startsWith('delete-many.'))).toEqual([]);
  });
});
