import { isJsonText } from '../../model/json';

/**
 * JSON text with line breaks and indentation added and nothing else changed: numbers, escapes and duplicate keys stay
 * as they
 * were sent, which parsing and printing again would lose. Text that is not JSON, short, or nested deeply comes back as
 * it is.
 */
export function indentJson(text: string): string {
  if (text.length < 60 || !isJsonText(text)) return text;
  let depth = 0;
  let deepest = 0;
  const line = (): string => `\n${'  '.repeat(depth)}`;
  const lines = text.replace(TOKENS, (token) => {
    if (/^\s/.test(token)) return '';
    if (token === '{' || token === '[') {
      deepest = Math.max(deepest, ++depth);
      return token + line();
    }
    if (token === '}' || token === ']') {
      depth = Math.max(0, depth - 1);
      return line() + token;
    }
    if (token === ',') return token + line();
    return token === ':' ? ': ' : token;
  });
  return deepest > 12 ? text : lines;
}

const TOKENS = /"(?:[^"\\]|\\.)*"|\{\s*\}|\[\s*\]|[{}[\],:]|\s+/g;
