import type { Results } from '../../../model/results';
import { shortLine } from '../../text/shortLine';
import { RequestPlot } from './RequestPlot';

/** Latency per operation, and requests over time. */
export const Measurements = ({ results: { timings, requestsPerSecond } }: { readonly results: Results }) => (
  <section id="measurements" aria-labelledby="measurements-title">
    <h2 id="measurements-title">Measurements</h2>
    <div class="scroll" tabIndex={0} role="group" aria-label="Latency per operation">
      <table class="counts">
        <caption>Latency per operation, in milliseconds</caption>
        <thead>
          <tr>
            {['Operation', 'Requests', 'Median', '95 %', 'Longest'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {timings.map(({ part, count, medianMs, p95Ms, maxMs }) => (
            <tr key={part}>
              <th scope="row">{shortLine(part, 80)}</th>
              <td>{count}</td>
              <td>{medianMs.toFixed(1)}</td>
              <td>{p95Ms.toFixed(1)}</td>
              <td>{maxMs.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <RequestPlot perSecond={requestsPerSecond} />
  </section>
);
