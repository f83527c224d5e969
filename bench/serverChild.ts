import { allReferences } from '../reference/all';

/** An embedded server in a process of its own: what the client spends is not mixed with what the server spends. */
async function serve(contract: string): Promise<void> {
  const reference = allReferences.find((one) => one.contract === contract);
  if (!reference) throw new Error(`there is no embedded server called "${contract}"`);
  const app = reference.create({ faults: [], variants: [] });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  process.send?.(url + reference.basePath);
}

void serve(process.argv[2] ?? '');
