const levels = 3000;

/** Bodies nested thousands of levels deep, in about 20 kB, whose outermost level has the right shape. */
export function deepBodies(shape: 'object' | 'array'): { readonly what: string; readonly body: string }[] {
  const objects = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  const arrays = `${'['.repeat(levels)}${']'.repeat(levels)}`;
  return [
    { what: `objects ${levels} levels deep`, body: shape === 'object' ? objects : `[${objects}]` },
    { what: `arrays ${levels} levels deep`, body: shape === 'object' ? `{"a":${arrays}}` : arrays },
  ];
}
