import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that holds package.json, from source and from dist/. */
export function packageRoot(): string {
  const found = [join(__dirname, '..'), join(__dirname, '..', '..')].find((folder) =>
    existsSync(join(folder, 'package.json')),
  );
  if (found === undefined) throw new Error('the package.json of rolecall is not where it was installed');
  return found;
}

/** The version of this package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return version;
}
