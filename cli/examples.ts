import { shippedIds } from './contracts';

/**
 * What a help text shows of the command, made when it is asked for: lines to type as they stand. `CONTRACT` in them
 * becomes the name of one that ships.
 */
export const examples =
  (...lines: readonly string[]) =>
  (): string => {
    const name = shippedIds().at(-1) ?? './my-contract';
    return `\nExamples:\n${lines.map((line) => `  ${line.replaceAll('CONTRACT', name)}`).join('\n')}`;
  };
