import { resolveContract } from '../../check/resolveContract';
import { rulesOf } from '../../check/rulesOf';

/** Prints the rules of a contract. Runs as a process of its own for callers that cannot wait for a promise. */
async function printRules(contract: string): Promise<void> {
  const resolved = await resolveContract(contract);
  if (resolved.ok) process.stdout.write(JSON.stringify(rulesOf(resolved.contract)));
  else {
    process.stderr.write(resolved.problem);
    process.exitCode = 2;
  }
}

void printRules(process.argv[2] ?? '');
