import type { JsonObject } from '../../../model/json';
import { refusal } from '../http/reasons';
import type { World } from '../world';
import type { Role } from '../store/store';

interface Page {
  readonly page: readonly Role[];
  readonly links?: JsonObject;
}

/** `page[number]` and `page[size]`; `links.next` stands where more follows. */
export function pageOf(world: World, roles: readonly Role[], query: URLSearchParams): Page {
  if (world.variant('paging-absent')) return { page: roles };
  const number = positive(query, 'page[number]', 1);
  const size = positive(query, 'page[size]', sizeOf(world));
  const { first, end } = boundsOf(world, number, size);
  const page = roles.slice(first, Math.max(first, end));
  if (world.fault('list-cut')) return { page: page.slice(0, 10) };
  const asObjects = world.variant('link-objects');
  if (first + size >= roles.length) return asObjects ? { page, links: { next: null } } : { page };
  const next = new URLSearchParams(query);
  next.set('page[number]', String(number + 1));
  next.set('page[size]', String(size));
  const path = `/api/v1/roles?${next.toString()}`;
  return {
    page,
    links: { next: asObjects ? { href: `https://pulse.example.test${path}`, title: 'more roles' } : path },
  };
}

function sizeOf({ variant, fault }: World): number {
  if (variant('small-pages') || variant('link-objects')) return 5;
  return fault('list-pages-overlap') || fault('list-pages-gap') ? 4 : 100;
}

function boundsOf({ fault }: World, number: number, size: number): { first: number; end: number } {
  const first = (number - 1) * size;
  if (fault('list-pages-overlap')) return { first: Math.max(0, first - 1), end: first + size };
  if (fault('list-pages-gap')) return { first: first + number - 1, end: first + number - 1 + size };
  return { first, end: first + size };
}

function positive(query: URLSearchParams, name: string, otherwise: number): number {
  const sent = query.get(name);
  if (sent === null) return otherwise;
  if (!/^[1-9]\d{0,5}$/.test(sent)) throw refusal('page', 'Page numbers and sizes are whole numbers from 1.');
  return Math.min(Number(sent), name === 'page[size]' ? 100 : Infinity);
}
