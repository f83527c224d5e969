import type { Verdict } from '../../../model/results';
import { verdictSigns } from '../../facts/verdictSigns';

/** A verdict as glyph and word; colour comes on top. */
export const VerdictMark = ({ verdict }: { readonly verdict: Verdict }) => (
  <span class={`mark ${verdict}`}>
    <span aria-hidden="true">{verdictSigns[verdict].glyph}</span> {verdictSigns[verdict].word}
  </span>
);
