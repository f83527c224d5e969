/** Runs fast-check on a server. */

import fc from 'fast-check';

/**
 * Calls `holds` with `numRuns` random values. `holds` must keep what it finds. An error that it throws ends the check
 * and is thrown again; fast-check alone would take it for a counterexample and shrink it. `shrinks`: a value that does
 * not hold is shrunk.
 */
export async function checking<Value>(
  values: fc.Arbitrary<Value>,
  seed: number,
  numRuns: number,
  holds: (value: Value) => Promise<boolean>,
  shrinks = true,
): Promise<void> {
  const thrown: { error: unknown }[] = [];
  const property = fc.asyncProperty(values, async (value) => {
    if (thrown.length > 0) return true;
    try {
      return await holds(value);
    } catch (error) {
      thrown.push({ error });
      return true;
    }
  });
  await fc.check(property, { seed, numRuns, endOnFailure: !shrinks });
  if (thrown[0]) throw thrown[0].error;
}
