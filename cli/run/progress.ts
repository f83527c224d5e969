import { SingleBar } from 'cli-progress';
import type { Progress } from '../../engine/ports';

/** Shows how far a run is. */
export interface ProgressLine {
  take(progress: Progress): void;
  end(): void;
}

/** A line on stderr that updates itself, on a terminal only. */
export function progressLine(contract: string, stream: NodeJS.WriteStream): ProgressLine {
  if (!stream.isTTY) return { take: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    stream,
    clearOnComplete: true,
    hideCursor: null,
    barsize: 24,
    gracefulExit: false,
    format: `${contract} {bar} {value}/{total} cases, {requests} requests{refuted}{doing}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  let refuted = 0;
  bar.start(1, 0, { requests: 0, refuted: '', doing: '' });
  return {
    take(progress) {
      if (progress.kind === 'planned') bar.setTotal(Math.max(1, progress.cases));
      else if (progress.kind === 'case') {
        bar.setTotal(Math.max(1, progress.of));
        bar.update(progress.done, { requests: progress.requests });
      } else if (progress.kind === 'finding') bar.update({ refuted: `, ${String((refuted += 1))} refuted` });
      else if (progress.kind === 'clean-up') bar.update({ doing: ', cleaning up' });
    },
    end: () => {
      bar.stop();
    },
  };
}
