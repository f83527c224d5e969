import type { Json, JsonObject } from '../model/json';
import { isJsonObject } from '../model/json';
import type { History } from './law';
import { idKey } from './law';

/**
 * Whether what changed in a window bears the marks of a case that ran in it: a text that it sent now stands in a role, or a role that it
 * spoke of is gone. `another`: something changed, and nothing of it bears its marks. `none`: nothing tells.
 */
export type Fingerprint = 'own' | 'none' | 'another';

export function fingerprintOf(history: History): Fingerprint {
  const bodies = history.calls.map(({ exchange }) => exchange.request.body ?? '').join('\n');
  const removing = history.calls.filter(({ exchange }) => exchange.request.method === 'DELETE');
  let telling = false;
  for (const [index, look] of history.looks.slice(0, -1).entries()) {
    const [was, is] = [look.list?.items, history.looks[index + 1]?.list?.items];
    if (!was || !is) continue;
    for (const key of history.own) {
      const [a, b] = [was.get(key), is.get(key)];
      if (!a || a === b) continue;
      if (!b && removing.some(({ exchange, sent }) => exchange.request.path.includes(key) || sent.some(({ id }) => idKey(id) === key))) return 'own';
      const texts = b ? newTexts(a, b) : [];
      if (texts.some((text) => bodies.includes(JSON.stringify(text)))) return 'own';
      telling ||= !b || texts.length > 0;
    }
  }
  return telling ? 'another' : 'none';
}

/** Texts, long enough to be nobody else's, that the later sight of a role shows and the earlier does not. */
function newTexts(was: Json | undefined, is: Json | undefined): string[] {
  if (typeof is === 'string') return is !== was && is.length >= tellingLength ? [is] : [];
  if (!isJsonObject(is)) return [];
  const before: JsonObject = isJsonObject(was) ? was : {};
  return Object.entries(is).flatMap(([key, value]) => newTexts(before[key], value));
}

/** As long as a mark. */
const tellingLength = 16;
