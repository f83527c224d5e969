import type { Credential, OutgoingRequest } from '../model/exchange';
import { printfFormat } from './text/printfFormat';
import { shellQuote } from './text/shellQuote';
import { visibleLine } from './text/visibleLine';
import { visibleText } from './text/visibleText';

/** A shell line that sends the request again. Nothing in it is expanded but the variable that stands for the token. */
export function curlOf(request: OutgoingRequest, baseUrl: string): string {
  const url = baseUrl.replace(/\/+$/, '') + request.path;
  const words = ['curl', '-i', ...methodWords(request.method), ...urlFlags(url), shellQuote(visibleLine(url))];
  const authorization = authorizations[request.credential];
  if (authorization !== '') words.push('-H', `"Authorization: ${authorization}"`);
  for (const [name, value] of Object.entries(request.headers)) words.push('-H', shellQuote(headerText(name, value)));
  if (request.body === undefined) return words.join(' ');
  if (!Object.hasOwn(request.headers, 'content-type')) words.push('-H', shellQuote('content-type:'));
  if (isPlain(request.body)) return [...words, '--data-raw', shellQuote(request.body)].join(' ');
  return [`printf ${printfFormat(request.body)} |`, ...words, '--data-binary', '@-'].join(' ');
}

// Tokens like the right one are made of it by the shell, which cuts characters off and translates them.
const authorizations: Readonly<Record<Credential, string>> = {
  main: 'Bearer $ROLECALL_TOKEN',
  limited: 'Bearer $ROLECALL_LIMITED_TOKEN',
  none: '',
  wrong: 'Bearer wrong',
  near: 'Bearer ${ROLECALL_TOKEN%?}~',
  shortened: 'Bearer ${ROLECALL_TOKEN%?}',
  lengthened: 'Bearer ${ROLECALL_TOKEN}0000',
  recased: 'Bearer $(printf %s $ROLECALL_TOKEN | tr a-zA-Z A-Za-z)',
  empty: 'Bearer',
};

const methodWords = (method: string): string[] =>
  method === 'HEAD' ? ['--head'] : ['-X', /^[A-Za-z]+$/.test(method) ? method : shellQuote(visibleLine(method))];

/** curl rewrites URLs with dot segments and expands braces and brackets unless told otherwise. */
const urlFlags = (url: string): string[] => [
  ...(/\/\.{1,2}(?:[/?#]|$)/.test(url) ? ['--path-as-is'] : []),
  ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
];

/** `name:` would remove a header, `name;` sends an empty one. */
const headerText = (name: string, value: string): string =>
  visibleLine(value === '' ? `${name};` : `${name}: ${value}`);

/** What can stand between single quotes: visible, on one line, and no longer than systems allow an argument to be. */
const isPlain = (body: string): boolean => body.length < 100_000 && visibleText(body) === body && !/[\n\t]/.test(body);
