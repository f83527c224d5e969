import type { RunVerdict, Verdict } from '../../model/results';

/** How a verdict is shown: never by colour alone. */
export interface VerdictSign {
  readonly glyph: string;
  readonly word: string;
  readonly meaning: string;
}

/** The sign of each verdict, in the order reports show them. */
export const verdictSigns: Readonly<Record<Verdict, VerdictSign>> = {
  fail: { glyph: '✕', word: 'fail', meaning: 'refuted: at least one case shows that the rule does not hold' },
  inconclusive: {
    glyph: '?',
    word: 'inconclusive',
    meaning: 'something got in the way; nothing is said about the rule',
  },
  skip: { glyph: '–', word: 'skip', meaning: 'not tried: the configuration lacks what it takes' },
  pass: { glyph: '✓', word: 'pass', meaning: 'every case that was judged agrees with the rule' },
  observed: { glyph: '○', word: 'observed', meaning: 'recorded and not judged' },
};

/** The verdicts in the order reports show them. */
export const verdictOrder: readonly Verdict[] = ['fail', 'inconclusive', 'skip', 'pass', 'observed'];

/** The sign of a run's verdict. */
export const runSigns: Readonly<Record<RunVerdict, { readonly glyph: string; readonly word: string }>> = {
  conformant: { glyph: '✓', word: 'Conforms' },
  partial: { glyph: '◐', word: 'Checked in part' },
  'non-conformant': { glyph: '✕', word: 'Does not conform' },
  incomplete: { glyph: '?', word: 'Not fully checked' },
};
