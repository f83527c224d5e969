import type { TestCase } from 'junit-report-builder';

/** Marks a test case as skipped with a message, which the builder's own `skipped()` has no parameter for. */
export function skipWith(test: TestCase, message: string): void {
  const build = test.skipped().build.bind(test);
  test.build = (parent) => {
    const element = build(parent);
    element.children
      .filter(isElement)
      .find(({ name }) => name === 'skipped')
      ?.att('message', message);
    return element;
  };
}

type BuiltElement = ReturnType<TestCase['build']>;

const isElement = (node: unknown): node is BuiltElement =>
  typeof node === 'object' && node !== null && 'att' in node && 'name' in node;
