import { createHash } from 'node:crypto';

/** A sentence, a table row or a sample of a document, and the digest by which `sources.yaml` knows it. */
export interface Piece {
  readonly text: string;
  readonly digest: string;
}

/**
 * Splits a document into its possibly normative pieces: sentences, table rows and samples.
 * - White space is normalised, since renderings differ in nothing else.
 * - A line that begins with `|` is one row. Other prose is split between the end of a sentence and a capital letter.
 * - Lines of JSON in a row are one sample. Prose behind its last bracket, where renderings put some, is prose again.
 * - Of code samples only the curl lines count: the other languages send the same request or less.
 */
export function piecesOf(document: string): Piece[] {
  const texts: string[] = [];
  let sample: string[] = [];
  const endSample = () => {
    if (sample.length > 0) texts.push(sample.join(' '));
    sample = [];
  };
  for (const line of withoutCode(document.split(/\r?\n/))) {
    const [brackets = '', rest = ''] = split(line.trim());
    if (brackets !== '') sample.push(brackets);
    if (rest === '') continue;
    endSample();
    texts.push(...(rest.startsWith('|') ? [rest] : rest.split(/(?<=[.!?])\s+(?=[A-Z"])/)));
  }
  endSample();
  return texts
    .map(normalised)
    .filter((text) => /[A-Za-z0-9]/.test(text))
    .map((text) => ({ text, digest: digestOf(text) }));
}

/** The first twelve hexadecimal digits of the SHA-256 of a text in normalised white space. */
export const digestOf = (text: string): string =>
  createHash('sha256').update(normalised(text)).digest('hex').slice(0, 12);

const normalised = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Splits a line into JSON and prose. */
function split(line: string): [string, string] {
  const fused = /^([\][{}]+)([A-Z].*)$/.exec(line);
  if (fused !== null) return [fused[1] ?? '', fused[2] ?? ''];
  return /^([\][{}"]|- ["{[\d]|\.\.\.|null$)/.test(line) ? [line, ''] : ['', line];
}

function withoutCode(lines: readonly string[]): string[] {
  let inside = false;
  return lines.filter((line) => {
    if (line.trim() === 'Code Samples') inside = true;
    if (line.trim().startsWith('Example response')) inside = false;
    return !inside || line.startsWith('curl http');
  });
}
