import type { Statement } from '../../contract/types';
import type { Level, Source } from '../../model/rule';

/** What holds for every role API, from the RFCs or from what any caller may expect. */
export const common = (level: Level, section: string, document = 'What holds for every role API'): Statement => ({
  level,
  source: { kind: 'common', document, section },
});

export const http = (level: Level, section: string): Statement => common(level, section, 'RFC 9110, HTTP Semantics');

/** The same source at another level: what a sentence suggests beyond the exact thing it says. */
export const at = (level: Level, source: Source): Statement => ({ level, source });

export const ruleParts = (statement: Statement): { level: Level; source: Source; note?: string } => ({
  level: statement.level,
  source: statement.source,
  ...(statement.note === undefined ? {} : { note: statement.note }),
});
