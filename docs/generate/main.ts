import { writeFileSync } from 'node:fs';
import { pages, renewed } from './pages';

/** npm run docs: writes the parts of the docs that are made from the code. */
for (const page of pages) writeFileSync(page.path, renewed(page));
