import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choicesTable, commandTable, configurationTable, filesTable } from './configuration';
import { vocabularyTables } from './vocabulary';

/** A page of the docs of which parts are made from the code. */
export interface Page {
  readonly path: string;
  /** The parts by name: what stands between `<!-- NAME: npm run docs -->` and `<!-- /NAME -->`. */
  readonly parts: Readonly<Record<string, () => string>>;
}

/** Every page that `npm run docs` writes. */
export const pages: readonly Page[] = [
  {
    path: join(__dirname, '..', 'configuration.md'),
    parts: { keys: configurationTable, choices: choicesTable, command: commandTable, files: filesTable },
  },
  { path: join(__dirname, '..', 'vocabulary.md'), parts: vocabularyTables },
];

/** A page as it should be. Throws where it lacks the marks of a part. */
export const renewed = ({ path, parts }: Page): string =>
  Object.entries(parts).reduce(
    (text, [name, part]) => {
      const begin = `<!-- ${name}: npm run docs -->\n`;
      const from = text.indexOf(begin);
      const to = text.indexOf(`<!-- /${name} -->`);
      if (from < 0 || to < from) throw new Error(`${path} lacks ${begin.trim()} or <!-- /${name} -->`);
      return `${text.slice(0, from)}${begin}\n${part()}\n\n${text.slice(to)}`;
    },
    readFileSync(path, 'utf8'),
  );
