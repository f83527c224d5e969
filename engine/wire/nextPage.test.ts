import type { Json } from '../../model/json';
import { nextPage } from './nextPage';
import { tinyContract } from '../testing/tinyContract';

const paged = { ...tinyContract(), paging: { nextAt: '/links/next' } };

test.each<[string, Json, string | null | undefined]>([
  ['a text', { links: { next: '/roles?page=2' } }, '/roles?page=2'],
  [
    'an address elsewhere, of which the query is kept',
    { links: { next: 'https://elsewhere.test/x?page=2#end' } },
    '/roles?page=2',
  ],
  [
    'an object with an address',
    { links: { next: { href: 'https://elsewhere.test/x?page=2', title: 'more' } } },
    '/roles?page=2',
  ],
  ['null', { links: { next: null } }, null],
  ['an empty text', { links: { next: '' } }, null],
  ['nothing', {}, null],
  ['an address without a query: it cannot be followed', { links: { next: '/roles/page/2' } }, undefined],
  ['a number: it cannot be followed', { links: { next: 2 } }, undefined],
])('the next page, where the link is %s', (_, body, path) => {
  expect(nextPage(paged, body, '/roles?size=5')).toBe(path);
});

test('a contract without pages has no next one', () => {
  expect(nextPage(tinyContract(), { links: { next: '/roles?page=2' } }, '/roles')).toBeNull();
});
