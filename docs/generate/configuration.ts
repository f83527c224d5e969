import type { Key, Keys } from '../../targets/config/key';
import { variableKey } from '../../targets/config/key';
import { configKeys } from '../../targets/config/keys';
import { table } from './table';

/** The keys of a configuration: a row each. */
export const configurationTable = (): string => table(['key', 'what it says', 'option', 'default'], rowsOf(configKeys));

const rowsOf = (keys: Keys): string[][] =>
  Object.entries(keys).map(([name, key]) => [
    key.variable ? `\`${name}\`, \`${variableKey(name)}\`` : `\`${name}\``,
    key.says,
    [key.flag, key.variable?.flag].flatMap((flag) => (flag ? [`\`${flag.spec.split(' ')[0]}\``] : [])).join(', '),
    otherwiseText(key),
  ]);

const otherwiseText = ({ otherwise, otherwiseSays, variable }: Key<unknown>): string =>
  otherwiseSays ?? (variable ? `\`${variable.name}\`` : otherwise === undefined ? '' : JSON.stringify(otherwise));
