import { choiceKeys, reportKeys } from '../../check/keys';
import { commandKeys } from '../../cli/commandKeys';
import type { Key, Keys } from '../../targets/config/key';
import { flagsOf, optionName, variableKey } from '../../targets/config/key';
import { configKeys } from '../../targets/config/keys';
import { formats } from '../../reports/formats';
import { table } from './table';

/** The keys of a configuration: a row each. */
export const configurationTable = (): string => table(['key', 'what it says', 'option', 'default'], rowsOf(configKeys));

/** What is asked of a run, and what becomes of it: a row each. */
export const choicesTable = (): string =>
  table(['from code', 'what it says', 'option', 'default'], rowsOf({ ...choiceKeys, ...reportKeys }));

/** What only `rolecall run` can be told: a row each. */
export const commandTable = (): string =>
  table(
    ['option', 'what it says'],
    flagsOf(commandKeys, 'run').map(({ flag, key }) => [`\`${flag.spec}\``, key.says]),
  );

/** The files that formats of reports are written to: a row each. */
export const filesTable = (): string =>
  table(
    ['file', 'what it is', '`rolecall report --format`'],
    formats.map(({ name, file, says }) => [file === null ? '' : `\`${file}\``, says, `\`${name}\``]),
  );

const rowsOf = (keys: Keys): string[][] =>
  Object.entries(keys).map(([name, key]) => [
    key.variable ? `\`${name}\`, \`${variableKey(name)}\`` : `\`${name}\``,
    key.says,
    [key.flag, key.variable?.flag]
      .flatMap((flag) => (flag?.on.includes('run') ? [`\`${optionName(flag)}\``] : []))
      .join(', '),
    otherwiseText(key),
  ]);

const otherwiseText = ({ otherwise, otherwiseSays, variable }: Key<unknown>): string =>
  otherwiseSays ?? (variable ? `\`${variable.name}\`` : otherwise === undefined ? '' : textOf(otherwise));

const textOf = (otherwise: unknown): string =>
  otherwise === false ? 'no' : typeof otherwise === 'string' ? otherwise : JSON.stringify(otherwise);
