import { resolveContract } from '../../check/resolveContract';
import { rulesOf } from '../../check/rulesOf';

/** Run as a process of its own: prints a contract's rules, for those who cannot wait for a promise. */
async function printRules(contract: string): Promise<void> {
  const resolved = await resolveContract(contract);
  if (resolved.ok) process.stdout.write(JSON.stringify(rulesOf(resolved.contract)));
  else {
    process.stderr.write(resolved.problem);
    process.exitCode = 2;
  }
}

void printRules(process.argv[2] ?? '');
