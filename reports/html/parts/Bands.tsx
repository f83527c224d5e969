import type { Results } from '../../../model/results';
import type { Band } from '../../facts/bandsOf';
import { bandsOf } from '../../facts/bandsOf';
import { shortLine } from '../../text/shortLine';

/** What a reader has to know before believing the verdict: filtered, waived, declined, cut short, left behind. */
export const Bands = ({ results }: { readonly results: Results }) => {
  const bands = bandsOf(results);
  return bands.length === 0 ? null : (
    <div class="bands" role="group" aria-label="Notices">
      {bands.map((band) => (
        <BandEntry key={band.kind} band={band} />
      ))}
    </div>
  );
};

/** Short items stand in the line, long ones in a list. */
const BandEntry = ({ band: { kind, text, items } }: { readonly band: Band }) => {
  const lines = items.slice(0, 40).map((item) => shortLine(item, 400));
  const inLine = lines.length < 2 || lines.join(', ').length < 90;
  return (
    <div class="band">
      <p>
        <strong>
          <span aria-hidden="true">⚠ </span>
          {kind}
        </strong>{' '}
        {shortLine(text, 400)} {inLine && lines.join(', ')}
      </p>
      {!inLine && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {items.length > lines.length && <p>and {items.length - lines.length} more</p>}
    </div>
  );
};
