import { LineCounter, parseDocument } from 'yaml';
import { jsonFault, placeOf } from './jsonFault';
import type { Checked } from '../result';
import { bad, good } from '../result';

/** Reads JSON. The problem says where; it repeats nothing of the text, which may hold secrets. */
export function parseJsonConfig(text: string): Checked<unknown> {
  try {
    return good(JSON.parse(text) as unknown);
  } catch {
    const { line, column } = placeOf(text, jsonFault(text) ?? 0);
    return bad(`is not JSON: line ${line}, column ${column}`);
  }
}

/** Reads YAML (of which JSON is a part). The problem says where and what, and repeats nothing of the text. */
export function parseYamlConfig(text: string): Checked<unknown> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [fault] = document.errors;
  if (fault) {
    const { line, col } = lineCounter.linePos(fault.pos[0]);
    return bad(
      `is not YAML: line ${line}, column ${col}: ` +
        `${fault.code === 'MULTIPLE_DOCS' ? 'there is more than one document' : wordsOf(fault.code)}`,
    );
  }
  try {
    return good(document.toJS({ maxAliasCount: 100 }) as unknown);
  } catch {
    return bad('is not YAML that can be read: its aliases are unknown, or unfold to too much');
  }
}

// The parser's codes are words (DUPLICATE_KEY, BAD_INDENT); its messages may quote the text.
const wordsOf = (code: string): string => code.toLowerCase().replaceAll('_', ' ');
