import type { Level, Source } from '../model/rule';
import type { StatementWord } from './annotations';

/** What a document says, how binding, and where. */
export interface Statement {
  readonly level: Level;
  readonly source: Source;
  readonly note?: string;
}

/**
 * "must: Create Role" and its like, as a level and a source. `document` is the title of the contract's own document.
 */
export function statementOf(word: StatementWord, document: string): Statement {
  const says = typeof word === 'string' ? word : word.says;
  const colon = says.indexOf(': ');
  const statement = { level: says.slice(0, colon) as Level, source: sourceOf(says.slice(colon + 2), document) };
  return typeof word === 'string' || word.note === undefined ? statement : { ...statement, note: word.note };
}

/**
 * "Create Role" is a section of the document; "[public] Page > Section" a section of another page; the section may
 * lack.
 */
export function sourceOf(text: string, document: string): Source {
  const marked = /^\[(public|assumed|common)\] (.*)$/.exec(text);
  if (marked === null) return { kind: 'document', document, section: text };
  const kind = marked[1] as 'public' | 'assumed' | 'common';
  const rest = marked[2] ?? '';
  if (kind === 'assumed') return { kind, document: 'Assumption', section: rest };
  const [page = rest, ...sections] = rest.split(' > ');
  return { kind, document: page, section: sections.join(' > ') };
}
