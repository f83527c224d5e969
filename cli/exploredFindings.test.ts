jest.mock('cookie', () => ({}));
import { explore } from '../engine/explore/explore';
import { replayRecipe } from '../engine/explore/recipes/replayRecipe';
import type { DeepFinding } from '../engine/explore/types';
import type { Replayed } from '../engine/replayed';
import type { Begun } from '../engine/settings';
import { storyScript } from '../reports/storyScript';
import { get, missingTools, runs, serve, type Served, within } from './testing/onEmbedded';

jest.setTimeout(120_000);

const open: Served[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ server }) => server.close()));
});

/** What a run gives that leaves the account as it was. */
async function tidily<Outcome>(
  served: Served,
  run: (begun: Begun, permits: readonly string[]) => Promise<Outcome>,
): Promise<Outcome> {
  const { came, outcome } = await within(served, run);
  expect(outcome.cleanUp).toMatchObject({ leftBehind: [], notRestored: [] });
  return came;
}

/** The first finding of a kind that exploration makes. */
const found = (served: Served, kind: DeepFinding['recipe']['kind']): Promise<DeepFinding | undefined> =>
  tidily(served, async ({ session, context }, permits) => {
    let seen = false;
    const { findings } = await explore(session, context, {
      timeMs: 20_000,
      seed: 1,
      permits,
      stop: () => seen,
      onProgress: (progress) => {
        seen ||= progress.kind === 'finding';
      },
    });
    return findings.find(({ recipe }) => recipe.kind === kind);
  });

const replayed = (served: Served, { recipe, ruleId }: DeepFinding, timeMs: number): Promise<Replayed> =>
  tidily(served, (begun, permits) =>
    replayRecipe(begun, recipe, ruleId, { timeMs, seed: 1, permits, stop: () => false }),
  );

const missing = missingTools();
// Said aloud: a script that was not run proves nothing.
if (missing.length > 0) process.stderr.write(`scripts of findings are not run: ${missing.join(', ')} not found\n`);

describe.each([
  {
    what: 'a race for the last default',
    contract: 'papershift-pulse',
    fault: 'race-two-undefaults',
    kind: 'race',
    list: '/api/v1/roles',
  },
  {
    what: 'an unusual text',
    contract: 'zendesk-chat',
    fault: 'quote-500',
    kind: 'unusual',
    list: '/api/v2/chat/roles',
  },
  {
    what: 'an odd id of what nothing shows',
    contract: 'glance-group-roles',
    fault: 'video-settings-id-fraction',
    kind: 'unusual',
    list: '/groups/7/roles',
  },
  {
    what: 'a key that every object has',
    contract: 'papershift-pulse',
    fault: 'rights-proto-stored',
    kind: 'unusual',
    list: '/api/v1/roles',
  },
  {
    what: 'a command sequence',
    contract: 'zendesk-chat',
    fault: 'unsent-description-emptied',
    kind: 'sequence',
    list: '/api/v2/chat/roles',
  },
] as const)('$what', ({ contract, fault, kind, list }) => {
  test('is found, reproduced there and not on a right server, and its script leaves no trace', async () => {
    const [wrong, right] = [await serve(contract, fault), await serve(contract)];
    open.push(wrong, right);
    const finding = await found(wrong, kind);
    expect(finding).toBeDefined();
    if (!finding) return;
    const before = await get(wrong, list);
    expect(await replayed(wrong, finding, 20_000)).toMatchObject({ result: 'reproduced' });
    expect(await replayed(right, finding, 1000)).toMatchObject({ result: 'not reproduced' });
    if (missing.length === 0) {
      const { code, stderr, stdout } = await runs(storyScript(finding.script, wrong.server.url), {
        ROLECALL_TOKEN: wrong.reference.account.token,
      });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('Expected: ');
    }
    expect(await get(wrong, list)).toBe(before);
  });
});
