import { ways } from '../auth/ways';
import type { CheckedConfig } from './checkConfig';
import { checkConfig } from './checkConfig';
import type { Environment, Keys } from './key';
import { variableKey } from './key';
import type { WrittenConfig } from './keys';
import { configKeys } from './keys';

/** A part of a configuration, and what messages call its keys. */
export interface Layer {
  readonly written: WrittenConfig;
  /** Default: the name of the key. */
  readonly called?: (key: string) => string;
}

/**
 * Checks one configuration that is made of several, the lowest first: what a higher layer says comes before what a
 * lower one says. Path parameters and foreign ids of a higher layer go beside those of a lower one. A layer that says
 * who asks (by a token, the variable that holds one, an Authorization header) replaces what lower layers say of it.
 */
export function checkLayers(layers: readonly Layer[], environment: Environment): CheckedConfig {
  const whole = layers.reduce<Written>((below, { written }) => laidOver(below, written), {});
  const checked = checkConfig(whole, environment);
  if (checked.ok) return checked;
  const [key = ''] = /^\w+/.exec(checked.problem) ?? [];
  const from = layers.findLast(({ written }) => Object.hasOwn(written, key));
  if (!from?.called) return checked;
  // A command line has no list whose elements could be counted.
  const rest = checked.problem.slice(key.length).replace(/^\[\d+\]/, '');
  return { ok: false, problem: from.called(key) + rest };
}

/** The secrets of ROLECALL_TOKEN and the like, which are read without being named, as a layer. */
export function environmentLayer(environment: Environment): Layer {
  const held = keys.flatMap(([name, { variable }]) => {
    const secret = variable && environment[variable.name];
    return secret ? [{ name, variable, secret }] : [];
  });
  return {
    written: Object.fromEntries(held.map(({ name, secret }) => [name, secret])),
    called: (key) => held.find(({ name }) => name === key)?.variable.name ?? key,
  };
}

type Written = Readonly<Record<string, unknown>>;

const keys = Object.entries(configKeys as Keys);

function laidOver(lower: Written, upper: Written): Written {
  const below = { ...(ways.some(({ main }) => says(upper, main)) ? withoutMain(lower) : lower) };
  const beside: Record<string, unknown> = {};
  for (const [name, { variable, beside: goesBeside }] of keys) {
    const named = variableKey(name);
    if (goesBeside && upper[name] !== undefined)
      beside[name] = { ...asMapping(below[name]), ...asMapping(upper[name]) };
    if (!variable) continue;
    const { holds = (written) => written !== undefined, release = () => undefined } = variable;
    if (upper[named] !== undefined && holds(below[name])) below[name] = release(below[name]);
    if (holds(upper[name])) delete below[named];
  }
  return { ...below, ...upper, ...beside };
}

/** A configuration without the main secrets of all ways to authenticate. */
const withoutMain = (written: Written): Written =>
  ways.reduce((rest, { main }) => without(rest, main.split('.')), written);

/** Whether a main secret stands there (`headers.authorization`), or the name of a variable that holds it. */
function says(written: Written, path: string): boolean {
  const found = path
    .split('.')
    .reduce<unknown>((at, step) => Object.entries(asMapping(at)).find(([name]) => isNamed(name, step))?.[1], written);
  return found !== undefined || written[variableKey(path)] !== undefined;
}

function without(written: Written, [first, ...rest]: readonly string[]): Written {
  if (first === undefined) return written;
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, value]): [string, unknown][] => {
      if (rest.length === 0) return isNamed(name, first) || name === variableKey(first) ? [] : [[name, value]];
      return [[name, name === first ? without(asMapping(value), rest) : value]];
    }),
  );
}

/** Header names are equal whatever their letter case. */
const isNamed = (name: string, step: string): boolean => name.toLowerCase() === step;

const asMapping = (value: unknown): Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Written) : {};
