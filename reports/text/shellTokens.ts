import { printfFormat } from './printfFormat';
import { shellQuote } from './shellQuote';
import { visibleText } from './visibleText';

const tokens = /"~(?:id|was)\.\w+~"|~(?:id|was)\.\w+~|~run\.mark~/g;

/**
 * The shell's name for the value that a token stands for. Ids are kept as JSON, so that a number stays one and a text
 * keeps its quotes.
 */
function expansion(token: string): string {
  if (token === '~run.mark~') return '$mark';
  const [, kind = '', name = ''] = /~(id|was)\.(\w+)~/.exec(token) ?? [];
  const variable = `${kind}_${name}`;
  return token.startsWith('"') ? `$${variable}` : `\${${variable}//\\"/}`;
}

/** Text with tokens as one word of bash: the text literally, each token as its value. */
export const tokenWord = (text: string): string =>
  pieces(text)
    .map(({ literal, token }) =>
      token === undefined ? (literal === '' ? '' : shellQuote(literal)) : `"${expansion(token)}"`,
    )
    .join('') || "''";

/** The same as words of `printf`, for text that cannot stand in a line of its own. */
export function tokenPrintf(text: string): string {
  const parts = pieces(text);
  const format = parts
    .map(({ literal, token }) => (token === undefined ? printfFormat(literal).slice(1, -1) : '%s'))
    .join('');
  return [
    `printf '${format}'`,
    ...parts.flatMap(({ token }) => (token === undefined ? [] : [`"${expansion(token)}"`])),
  ].join(' ');
}

/** Names of the roles whose ids the text wants. */
export const rolesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/~id\.(\w+)~/g)].map(([, name = '']) => name)),
];

/** What can stand between single quotes: visible, on one line, and no longer than systems allow an argument to be. */
export const isPlainText = (text: string): boolean =>
  text.length < 100_000 && visibleText(text) === text && !/[\n\t]/.test(text);

interface Piece {
  readonly literal: string;
  readonly token?: string;
}

function pieces(text: string): Piece[] {
  const found = [...text.matchAll(tokens)];
  const ends = [0, ...found.map((match) => match.index + match[0].length)];
  return [
    ...found.flatMap((match, index) => [
      { literal: text.slice(ends[index], match.index) },
      { literal: '', token: match[0] },
    ]),
    { literal: text.slice(ends.at(-1)) },
  ];
}
