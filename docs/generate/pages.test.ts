import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pages, renewed } from './pages';

test.each(pages.map((page) => [basename(page.path), page] as const))('%s says what the code says', (_, page) => {
  // `npm run docs` writes it.
  expect(readFileSync(page.path, 'utf8')).toBe(renewed(page));
});
