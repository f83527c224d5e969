import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface ShippedContract {
  readonly id: string;
  readonly folder: string;
}

/**
 * The contracts that come with the package, by name. Independent of the working directory, from source and from dist/.
 */
export function shippedContracts(): ShippedContract[] {
  const specs = [join(__dirname, '..', 'specs'), join(__dirname, '..', '..', 'specs')].find((folder) =>
    holdsContracts(folder),
  );
  if (specs === undefined) return [];
  return contractFolders(specs).map((id) => ({ id, folder: join(specs, id) }));
}

// The compiler may leave an empty dist/specs beside the package's own, so only a folder with contracts counts.
const holdsContracts = (folder: string): boolean => existsSync(folder) && contractFolders(folder).length > 0;

const contractFolders = (specs: string): string[] =>
  readdirSync(specs)
    .filter((name) => existsSync(join(specs, name, 'openapi.yaml')))
    .sort();
