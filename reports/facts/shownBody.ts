import { capText } from '../text/capText';
import { indentJson } from '../text/indentJson';
import { visibleText } from '../text/visibleText';

/** A body as a report shows it. */
export interface ShownBody {
  readonly text: string;
  /** `4096 of 5242880 bytes`, or `85 bytes`. */
  readonly size: string;
}

/**
 * The head of a body, safe to look at, JSON indented, and how much of it that is. `bytes` is the whole body's length.
 */
export function shownBody(body: string, bytes: number, limit: number): ShownBody {
  const crowded = visibleText(body.slice(0, limit)).length > 2 * limit;
  const { text } = capText(body, crowded ? Math.ceil(limit / 8) : limit);
  const shown = Buffer.byteLength(text);
  return { text: visibleText(indentJson(text)), size: shown < bytes ? `${shown} of ${bytes} bytes` : `${bytes} bytes` };
}
