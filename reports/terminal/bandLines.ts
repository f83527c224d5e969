import type { Band } from '../facts/bandsOf';
import { bandText } from '../facts/bandText';
import { wrapText } from '../text/wrapText';
import type { Paint } from './paint';

/** The loud bands, each behind a painted sign. */
export const bandLines = (bands: readonly Band[], paint: Paint, width: number): string[] =>
  bands.map((band) => `${paint.band(' ! ')} ${wrapText(bandText(band), width, '    ').trimStart()}`);
