import type { Results } from '../../../model/results';
import { shortLine } from '../../text/shortLine';

/** Who wrote the page, and from what. */
export const Footer = ({ results }: { readonly results: Results }) => (
  <footer>
    <p>
      Written by rolecall {shortLine(results.rolecall, 40)} from results.json, which holds all of this and the whole
      evidence. Invisible and reordering characters are shown as their code points, such as [U+202E].
    </p>
  </footer>
);
