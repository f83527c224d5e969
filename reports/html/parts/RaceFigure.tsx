import type { Finding } from '../../../model/results';
import type { Lane, RaceLanes } from '../../facts/raceLanes';
import { raceLanes } from '../../facts/raceLanes';
import { countOf } from '../../text/countOf';
import { listed } from '../../text/listed';
import { shortLine } from '../../text/shortLine';

const lanesAtMost = 24;

/**
 * Requests in flight together as lanes over time, with what was read before and after; the same as a table, folded
 * under it.
 */
export const RaceFigure = ({ finding }: { readonly finding: Finding }) => {
  const { race } = finding;
  const lanes = raceLanes(finding, lanesAtMost);
  if (!race || !lanes) return null;
  const given = race.requests.filter(({ phase }) => phase === 'given').map(({ words }) => shortLine(words, 300));
  return (
    <figure class="race">
      <figcaption>
        <b>In flight together</b> {shortLine(race.kind, 120)}
        {given.length > 0 && <span class="quiet">. Beforehand: {listed(given, 6, '; ')}</span>}
      </figcaption>
      <Reads name="Before" saw={race.before} />
      <div
        class="lanes"
        role="img"
        aria-label={
          `Lanes over time, ${lanes.lastMs.toFixed(1)} ms from the first request ` +
          'to the last answer; the table below says the same'
        }
      >
        {lanes.lanes.map((lane, at) => (
          <LaneRow key={at} lane={lane} lanes={lanes} />
        ))}
        <Axis lanes={lanes} />
      </div>
      {lanes.more > 0 && <p class="quiet">and {countOf(lanes.more, 'more read')} in flight</p>}
      <Reads name="After" saw={race.after} />
      <LaneTable lanes={lanes} />
    </figure>
  );
};

const Reads = ({ name, saw }: { readonly name: string; readonly saw: string }) =>
  saw === '' ? null : (
    <p class="saw-line">
      <b>{name}</b> {shortLine(saw, 500)}
    </p>
  );

/** Places are attributes of SVG shapes: the page's policy allows no style attributes. */
const LaneRow = ({
  lane: { kind, label, status, bars },
  lanes,
}: {
  readonly lane: Lane;
  readonly lanes: RaceLanes;
}) => (
  <div class={`lane ${kind}`}>
    <span class="lane-label">{shortLine(label, 120)}</span>
    <svg viewBox="0 0 1000 16" preserveAspectRatio="none" focusable="false">
      <rect class="track" width="1000" height="16" />
      {[0, lanes.lastMs].map((ms) => (
        <line key={ms} x1={placeOf(ms, lanes)} x2={placeOf(ms, lanes)} y1="0" y2="16" />
      ))}
      {bars
        .filter(({ from, to }) => from < 1 && to > 0)
        .map(({ from, to }, at) => (
          <rect
            key={at}
            class="bar-of"
            x={(from * 1000).toFixed(1)}
            y="3"
            width={Math.max((to - from) * 1000, 3).toFixed(1)}
            height="10"
          />
        ))}
    </svg>
    <span class="lane-status">{shortLine(status, 40)}</span>
  </div>
);

const placeOf = (ms: number, { fromMs, toMs }: RaceLanes): string =>
  (((ms - fromMs) / (toMs - fromMs)) * 1000).toFixed(1);

/** The two lines that every lane shows: where the first request was sent, and where the last was answered. */
const Axis = ({ lanes }: { readonly lanes: RaceLanes }) => (
  <p class="lane-axis">
    the upright lines: 0 ms, when the first of them was sent, and {lanes.lastMs.toFixed(1)} ms, when the last was
    answered
  </p>
);

const LaneTable = ({ lanes: { lanes } }: { readonly lanes: RaceLanes }) => (
  <details class="lane-table">
    <summary>The lanes as a table</summary>
    <div class="scroll" tabIndex={0} role="group" aria-label="The lanes as a table">
      <table class="counts">
        <thead>
          <tr>
            {['Request', 'Sent, ms', 'Answered, ms', 'Took, ms', 'Answer'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map(({ label, status, startMs, endMs }, at) => (
            <tr key={at}>
              <th scope="row">{shortLine(label, 120)}</th>
              <td>{startMs.toFixed(1)}</td>
              <td>{endMs.toFixed(1)}</td>
              <td>{(endMs - startMs).toFixed(1)}</td>
              <td>{shortLine(status, 40)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);
