import { list, oneOf, refuse, text, whole, yesOrNo } from '../targets/config/decode';
import type { Decode } from '../targets/config/decode';
import type { ValuesUnder, WrittenUnder } from '../targets/config/key';
import { key } from '../targets/config/key';
import { configKeys } from '../targets/config/keys';
import { duration } from '../targets/config/values';
import type { Profile } from '../model/results';

const profiles: readonly Profile[] = ['quick', 'standard', 'deep'];

/** A time longer than 0. */
export const span: Decode<number, number | string> = (value, at) =>
  duration(value, at) || refuse(at, 'more than nothing, such as "60s"', value);

/** Options that say what to try, and how much of it. */
export const choiceKeys = {
  profile: key(oneOf(...profiles), {
    says: 'how much to try: `quick`, `standard` or `deep`',
    otherwise: 'standard',
    flag: { spec: '--profile <name>', takes: 'text', on: ['run'] },
  }),
  budget: key(whole(1, 1_000_000), {
    says: 'requests at most',
    otherwiseSays: 'quick: 150, standard: 1000',
    flag: { spec: '--budget <n>', takes: 'number', on: ['run'] },
  }),
  seed: key(whole(0, 2 ** 31 - 1), {
    says: 'the same seed proposes the same cases',
    otherwise: 1,
    flag: { spec: '--seed <n>', takes: 'number', on: ['run'] },
  }),
  exploreMs: key(span, {
    says:
      'for `deep`: how long to explore, in milliseconds or as `60s`; for other profiles: stop after this long and ' +
      'clean up',
    otherwiseSays: 'deep: 60s',
    flag: {
      spec: '--time <time>',
      takes: 'text',
      says: 'stop after this long, such as 60s, and clean up; for deep: how long to explore (default: 60s)',
      on: ['run'],
      text: (written) => (typeof written === 'number' ? `${String(written)}ms` : String(written)),
    },
  }),
  readOnly: key(yesOrNo, {
    says: 'send nothing but GET',
    otherwise: false,
    flag: { spec: '--read-only', takes: 'nothing', on: ['run'] },
  }),
  only: key(list(text), {
    says: 'only rules that match, such as `delete.*`',
    otherwise: [],
    otherwiseSays: 'all rules',
    flag: {
      spec: '--only <glob>',
      takes: 'texts',
      says: 'only rules that match, such as delete.*; repeatable',
      on: ['run'],
    },
  }),
  concurrency: key(whole(1, 64), {
    says: 'requests in flight at most',
    otherwise: 4,
    flag: { spec: '--concurrency <n>', takes: 'number', on: ['run'] },
  }),
};

/** Options of reports and exit codes. */
export const reportKeys = {
  out: key(text, {
    says: "folder of the report's files",
    otherwiseSays: '`rolecall-report`; from code: none are written',
    flag: { spec: '--out <dir>', takes: 'text', says: 'where the report goes (default: rolecall-report)', on: ['run'] },
  }),
  strict: key(yesOrNo, {
    says: 'a should rule that fails counts as a must rule that fails',
    otherwise: false,
    flag: { spec: '--strict', takes: 'nothing', says: 'a should rule that fails counts as well', on: ['run'] },
  }),
  requireConformant: key(yesOrNo, {
    says: 'a run that checked a part only (`--read-only`, `--only`, `waive`, `levels`, `--known`) is no success',
    otherwise: false,
    flag: {
      spec: '--require-conformant',
      takes: 'nothing',
      says: 'exit with 3, not 0, where options or the configuration left a must rule out',
      on: ['run'],
    },
  }),
};

/** All options that `check` takes, but for the app and the signal. */
export const runKeys = { ...configKeys, ...choiceKeys, ...reportKeys };

/** What a run is asked to do, as it may be written. */
export type WrittenChoices = WrittenUnder<typeof choiceKeys>;

export type ReportChoices = ValuesUnder<typeof reportKeys>;
