import { check } from '../../check/check';
import type { CheckOptions } from '../../check/options';
import { selects } from '../../check/selection';
import type { Results } from '../../model/results';
import type { App } from '../../targets/transports/appServer';
import type { Leniency } from './problemOf';
import { problemOf } from './problemOf';
import { ruleNames } from './ruleNames';
import { extraProblems, softNews } from './wholeRun';

/** A target, what to do with it, and which verdicts fail a test. */
export interface RolecallOptions extends Omit<CheckOptions, 'app' | 'signal'> {
  /** An app in this process, or a function that makes one once the tests begin. */
  readonly app?: App | (() => App | Promise<App>);
  /** A must rule that was not verified does not fail its test. */
  readonly allowUnverified?: boolean;
  /** For the whole run. Default: 10 minutes. */
  readonly runTimeoutMs?: number;
}

/**
 * Defines a Jest test for every must and should rule of a contract. One run, in beforeAll, decides them all.
 * A must rule fails its test where it is refuted or was not verified; a should rule only with `strict`.
 */
export function rolecall(options: RolecallOptions): void {
  const { app, allowUnverified = false, runTimeoutMs = 600_000, ...rest } = options;
  const leniency: Leniency = {
    strict: rest.strict ?? false,
    allowUnverified,
    waive: rest.waive ?? {},
    readOnly: rest.readOnly ?? false,
    requireConformant: rest.requireConformant ?? false,
  };
  const rules = ruleNames(rest.contract).filter(({ id }) => selects(rest.only ?? [])(id));

  describe(rest.contract, () => {
    const run: { results?: Results } = {};
    const results = (): Results => {
      if (!run.results) throw new Error('the run did not begin');
      return run.results;
    };

    beforeAll(async () => {
      const made = isFactory(app) ? await app() : app;
      run.results = await check({ ...rest, ...(made === undefined ? {} : { app: made }) });
    }, runTimeoutMs);

    for (const level of ['must', 'should'] as const) {
      const members = rules.filter((rule) => rule.level === level);
      if (members.length === 0) continue;
      describe(level, () => {
        for (const rule of members)
          test(`${rule.id}: ${rule.title}`, () => {
            expectNone(problemOf(rule, results(), leniency));
          });
      });
    }

    test('the run went to its end, and nothing else was refuted', () => {
      expectNone(extraProblems(rules, results(), leniency));
    });

    afterAll(() => {
      const news = run.results ? softNews(run.results, leniency) : null;
      if (news !== null) console.warn(news);
    });
  });
}

// An Express app is a function too, of a request and a response; a factory takes nothing.
const isFactory = (app: RolecallOptions['app']): app is () => App | Promise<App> =>
  typeof app === 'function' && app.length === 0;

/** Fails a test with this text only: a stack trace into this file would not help. */
function expectNone(problem: string | null): void {
  if (problem === null) return;
  const error = new Error(problem);
  error.stack = problem;
  throw error;
}
