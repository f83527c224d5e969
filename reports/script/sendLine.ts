import type { OutgoingRequest } from '../../model/exchange';
import { isPlainText, tokenPrintf, tokenWord } from '../text/shellTokens';
import { shellQuote } from '../text/shellQuote';
import { visibleLine } from '../text/visibleLine';

/** The line that sends a request and keeps its answer under a name. */
export function sendLine(request: OutgoingRequest, kept: string): string {
  const { method, path, headers, body } = request;
  const words = [
    'send',
    kept,
    '-X',
    /^[A-Za-z]+$/.test(method) ? method : shellQuote(visibleLine(method)),
    ...(/\/\.{1,2}(?:[/?#]|$)/.test(path) ? ['--path-as-is'] : []),
    ...(/[[\]{}]/.test(path) ? ['--globoff'] : []),
    `"$url"${tokenWord(visibleLine(path))}`,
    ...Object.entries(headers).flatMap(([name, value]) => [
      '-H',
      shellQuote(visibleLine(value === '' ? `${name};` : `${name}: ${value}`)),
    ]),
  ];
  if (body === undefined) return words.join(' ');
  if (isPlainText(body)) return [...words, '--data-raw', tokenWord(body)].join(' ');
  return [`${tokenPrintf(body)} |`, ...words, '--data-binary', '@-'].join(' ');
}
