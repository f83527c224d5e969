import type { Contract } from '../../contract/types';
import type { Json } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';

/**
 * The path of the page after the one with this body, `path` being that of the list; null where there is none, undefined
 * where the link
 * to it cannot be followed. A link is a text or an object with `href` (JSON:API 1.1, section Document Links); only its
 * query is kept: a
 * server cannot send us elsewhere.
 */
export function nextPage({ paging }: Contract, body: Json, path: string): string | null | undefined {
  const link = paging ? (valueAt(body, paging.nextAt) ?? null) : null;
  const next = isJsonObject(link) ? (link['href'] ?? null) : link;
  if (next === null || next === '') return null;
  if (typeof next !== 'string' || !next.includes('?')) return undefined;
  return `${path.split('?')[0] ?? path}?${next.slice(next.indexOf('?') + 1).split('#')[0] ?? ''}`;
}

/** Whether a list ends with this page; not where it may go on in a way that cannot be followed. */
export const isLastPage = (contract: Contract, body: Json | undefined): boolean =>
  body !== undefined && nextPage(contract, body, '') === null;
