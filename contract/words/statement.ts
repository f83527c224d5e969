import type { Pointer } from '../../model/json';
import type { Level, Source } from '../../model/rule';
import type { JsonSchema } from '../schema';
import type { Shape } from './shape';

/** A statement as contracts write it. */
export type StatementWord = string | { readonly says: string; readonly note?: string };

// An assumption is never above observe, so the pattern has no other form for it.
const STATEMENT = '^((must|should|observe): (\\[(public|common)\\] )?|observe: \\[assumed\\] )[^\\s\\[]';

/**
 * "must: Create Role", "should: [public] Users > Roles", or {says, note}. A statement may stand at dozens of words, so
 * they refer to this schema by its `$id`: copied, it would be compiled as often at every start.
 */
export const STATEMENT_SCHEMA: JsonSchema = {
  $id: 'statement',
  type: ['string', 'object'],
  pattern: STATEMENT,
  properties: { says: { type: 'string', pattern: STATEMENT }, note: { type: 'string', minLength: 1 } },
  required: ['says'],
  additionalProperties: false,
};

export const statement: Shape<StatementWord> = { schema: { $ref: 'statement' } };

/** How binding a rule of a document is, and where the document says so. */
export interface Statement {
  readonly level: Level;
  readonly source: Source;
  readonly note?: string;
  /** Pointer into the contract; absent for statements that hold for every API. */
  readonly at?: Pointer;
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

/** "Create Role" is a section of the document, "[public] Page > Section" one of another page, which may have none. */
export function sourceOf(text: string, document: string): Source {
  const marked = /^\[(public|assumed|common)\] (.*)$/.exec(text);
  if (marked === null) return { kind: 'document', document, section: text };
  const kind = marked[1] as 'public' | 'assumed' | 'common';
  const rest = marked[2] ?? '';
  if (kind === 'assumed') return { kind, document: 'Assumption', section: rest };
  const [page = rest, ...sections] = rest.split(' > ');
  return { kind, document: page, section: sections.join(' > ') };
}
