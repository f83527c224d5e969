import { shippedIds } from './job';

/** What a help text shows of the command: lines to type as they stand. `CONTRACT` in them becomes the name of one that ships. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line.replaceAll('CONTRACT', shippedIds().at(-1) ?? './my-contract')}`).join('\n')}`;
