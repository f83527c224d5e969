import { countOf } from '../../text/countOf';

/** Requests per second over the run as a small filled curve; a long run is averaged into at most 240 points. */
export const RequestPlot = ({ perSecond }: { readonly perSecond: readonly number[] }) => {
  if (perSecond.length < 2) return null;
  const points = thinned(perSecond, 240);
  const most = Math.max(1, ...points);
  const line = points
    .map((value, at) => `${((at / (points.length - 1)) * 600).toFixed(1)},${(70 - (value / most) * 60).toFixed(1)}`)
    .join(' ');
  return (
    <figure class="plot">
      <svg viewBox="0 0 600 72" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <polygon points={`0,70 ${line} 600,70`} />
        <polyline points={line} />
      </svg>
      <figcaption>
        Requests per second over {countOf(perSecond.length, 'second')}: at most {Math.round(most * 10) / 10},{' '}
        {(perSecond.reduce((sum, value) => sum + value, 0) / perSecond.length).toFixed(1)} on average.
      </figcaption>
    </figure>
  );
};

function thinned(values: readonly number[], limit: number): readonly number[] {
  if (values.length <= limit) return values;
  const size = Math.ceil(values.length / limit);
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) => {
    const bucket = values.slice(at * size, (at + 1) * size);
    return bucket.reduce((sum, value) => sum + value, 0) / bucket.length;
  });
}
