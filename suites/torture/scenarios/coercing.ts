import { run } from '../command';
import type { Passing } from '../relay';
import { openSandbox } from '../sandbox';
import { differences } from '../state';
import type { Scenario } from '../scenario';
import { contracts, tried } from '../scenario';

/** How a careless server reads an id; undefined where it reads it as it stands. */
interface Reading {
  readonly name: string;
  readonly segment?: (text: string) => string;
  readonly json?: (value: unknown) => unknown;
}

// Nobody reads a UUID as a number.
const whole = (text: string): string =>
  /^\s*[+-]?\d/.test(text) && !/^[0-9a-f]{8}-/i.test(text) ? String(Number.parseInt(text, 10)) : text;
const scalar = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

const readings: readonly Reading[] = [
  { name: 'parseInt', segment: whole, json: (value) => (typeof value === 'string' ? Number(whole(value)) : value) },
  { name: 'true as 1', json: (value) => (value === true ? 1 : value === false || value === null ? 0 : value) },
  { name: 'first of an array', json: scalar },
  { name: 'rounded', json: (value) => (typeof value === 'number' ? Math.trunc(value) : value) },
  {
    name: 'wrapped at 2^32',
    segment: (text) => (/^-?\d{1,20}$/.test(text) ? String(BigInt.asUintN(32, BigInt(text))) : text),
    json: (value) =>
      typeof value === 'number' && Number.isInteger(value) ? Number(BigInt.asUintN(32, BigInt(value))) : value,
  },
  {
    name: 'decoded, trimmed, unquoted',
    segment: (text) =>
      decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'))
        .trim()
        .replace(/^"|"$/g, ''),
    json: (value) => (typeof value === 'string' ? value.trim() : value),
  },
  { name: 'small letters', segment: (text) => text.toLowerCase() },
];

const reread = (value: unknown, json: (value: unknown) => unknown): unknown =>
  Array.isArray(value)
    ? value.map((one) =>
        typeof one === 'object' && one !== null && !Array.isArray(one) ? members(one as object, json) : json(one),
      )
    : typeof value === 'object' && value !== null
      ? members(value, json)
      : value;

/** Members whose name speaks of an id are read carelessly. */
const members = (value: object, json: (value: unknown) => unknown): unknown =>
  Object.fromEntries(Object.entries(value).map(([key, one]) => [key, /id$/i.test(key) ? json(one) : one]));

/** Rewrites a write as the careless server behind the relay reads it. Reads pass as they are. */
function asRead({ method, path, body }: Passing, { segment, json }: Reading): { path?: string; body?: string } {
  if (method === 'GET') return {};
  const [before, last] = [path.slice(0, path.lastIndexOf('/') + 1), path.slice(path.lastIndexOf('/') + 1)];
  const read = segment && last !== '' && !/[?]/.test(last) ? { path: before + encodeURIComponent(segment(last)) } : {};
  if (!json || body === '') return read;
  try {
    return { ...read, body: JSON.stringify(reread(JSON.parse(body), json)) };
  } catch {
    return read;
  }
}

export const coercing: Scenario = {
  name: 'servers that coerce ids',
  about: 'no existing role is touched, whichever way the server reads an odd id; no permit is given',
  times: contracts.length * readings.length,
  once: async (turn) => {
    const reading = readings[Math.floor(turn / contracts.length) % readings.length] ?? { name: 'as it stands' };
    const sandbox = await openSandbox({
      contract: contracts[turn % contracts.length] ?? '',
      existing: 30,
      permits: [],
      fateOf: (passing) => ({ do: 'pass', ...asRead(passing, reading) }),
    });
    try {
      const before = await sandbox.state();
      await run([...sandbox.args, '--seed', String(turn + 1)], sandbox.env);
      return tried(differences(before, await sandbox.state()).map((line) => `${reading.name}: ${line}`));
    } finally {
      await sandbox.close();
    }
  },
};
