import { allReferences } from '../reference/all';

/** An embedded server in its own process, so that its CPU time is not counted as the client's. */
async function serve(contract: string): Promise<void> {
  const reference = allReferences.find((one) => one.contract === contract);
  if (!reference) throw new Error(`there is no embedded server called "${contract}"`);
  const app = reference.create({ faults: [], variants: [] });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  process.send?.(url + reference.basePath);
}

void serve(process.argv[2] ?? '');
