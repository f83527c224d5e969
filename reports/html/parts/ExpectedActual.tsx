import { differenceOf } from '../../facts/difference';

interface ExpectedActualProps {
  readonly expected: string;
  readonly actual: string;
}

/** Expected beside actual; where they share much, what differs is marked. */
export const ExpectedActual = ({ expected, actual }: ExpectedActualProps) => {
  const difference = differenceOf(expected, actual);
  const half = (own: 'expected' | 'actual', text: string) =>
    difference === null ? (
      text
    ) : (
      <>
        {difference.before}
        <mark>{difference[own]}</mark>
        {difference.after}
      </>
    );
  return (
    <dl class="beside">
      <div class="expected">
        <dt>Expected</dt>
        <dd>{half('expected', expected)}</dd>
      </div>
      <div class="actual">
        <dt>Actual</dt>
        <dd>{half('actual', actual)}</dd>
      </div>
    </dl>
  );
};
