import type { Pointer } from '../../model/json';
import { didYouMean } from '../../model/nearest';
import type { Place } from './word';

/** A place that knows which properties of a role some answer shows. */
export interface SeeingPlace extends Place {
  readonly shown: readonly Pointer[];
}

/** Tells it, at a pointer below the word, where no answer shows a property of a role at `pointer`. */
export function mustShow({ shown, report }: SeeingPlace, below: Pointer, pointer: Pointer): void {
  if (!shown.includes(pointer)) report(below, `no answer shows a role's "${pointer}"`, didYouMean(pointer, shown));
}
