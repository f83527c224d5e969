import fc from 'fast-check';

/**
 * Runs a property and gives back nothing: what it finds it keeps itself. What it throws is no counterexample to be made
 * smaller: it ends the check and is thrown on. `shrinks`: whether what does not hold is made smaller.
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
