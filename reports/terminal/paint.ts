import { createColors } from 'picocolors';
import type { RunVerdict, Verdict } from '../../model/results';

/** The colours of the terminal report by meaning; every one is also a word or a glyph. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly band: (text: string) => string;
  readonly verdict: (verdict: Verdict, text: string) => string;
  readonly run: (verdict: RunVerdict, text: string) => string;
}

/** A palette that colours, or one that leaves everything as it is. */
export function paintWith(color: boolean): Paint {
  const { bold, cyan, dim, green, red, yellow, inverse } = createColors(color);
  const verdicts = { pass: green, fail: red, skip: yellow, inconclusive: yellow, observed: cyan };
  const runs = { conformant: green, partial: cyan, 'non-conformant': red, incomplete: yellow };
  return {
    strong: (text) => bold(text),
    quiet: (text) => dim(text),
    band: (text) => inverse(bold(text)),
    verdict: (verdict, text) => verdicts[verdict](text),
    run: (verdict, text) => bold(runs[verdict](text)),
  };
}
