import { checkUrl } from './checkUrl';
import type { ConfiguredUser, OperationOverride } from './config';
import type { Decode } from './decode';
import { ConfigProblem, id, json, list, record, refuse, shape, text, whole } from './decode';
import type { Checked } from '../result';
import type { Rate } from '../units';
import { parseDuration, parseRate } from '../units';

const A_DAY = 86_400_000;

export const url: Decode<string> = (value, at) => passed(checkUrl(text(value, at)), at);

/** `200/min`, or `{requests, perMs}`. */
export const rate: Decode<Rate> = (value, at) => {
  if (typeof value === 'string') return passed(parseRate(value), at);
  if (typeof value !== 'object' || value === null) return refuse(at, 'a rate such as "200/min"', value);
  const { requests, perMs } = shape<Rate>({ requests: whole(1, 1e9), perMs: whole(1, A_DAY) })(value, at);
  return {
    requests: requests ?? refuse(`${at}.requests`, 'a whole number', undefined),
    perMs: perMs ?? refuse(`${at}.perMs`, 'a whole number', undefined),
  };
};

/** A number of milliseconds, or text such as `5s`. */
export const duration: Decode<number> = (value, at) =>
  typeof value === 'string'
    ? whole(0, A_DAY)(passed(parseDuration(value), at), at)
    : typeof value === 'number'
      ? whole(0, A_DAY)(value, at)
      : refuse(at, 'milliseconds, or a time such as "5s"', value);

/** `T`, or `{token, lacks}`. */
export const limitedToken: Decode<{ token?: string; lacks?: string[] }> = (value, at) =>
  typeof value === 'string'
    ? { token: text(value, at) }
    : shape<{ token: string; lacks: string[] }>({ token: text, lacks: list(text) })(value, at);

/** `[id]`, or `{id: formerRole}`. */
export const users: Decode<ConfiguredUser[]> = (value, at) => {
  if (!Array.isArray(value)) {
    return Object.entries(record(idOrNothing)(value, at)).map(([user, formerRole]) => ({
      id: user,
      ...(formerRole === null ? {} : { formerRole }),
    }));
  }
  const ids = list(id)(value, at);
  const twice = ids.findIndex((each, index) => ids.indexOf(each) !== index);
  if (twice >= 0) throw new ConfigProblem(`${at}[${twice}]: names the user ${JSON.stringify(ids[twice])} again`);
  return ids.map((each) => ({ id: each }));
};

export const method: Decode<string> = (value, at) => {
  const name = text(value, at).toUpperCase();
  return /^[A-Z][A-Z-]*$/.test(name) ? name : refuse(at, 'the name of an HTTP method', value);
};

export const path: Decode<string> = (value, at) =>
  typeof value === 'string' && /^\/[\x21-\x7e]*$/.test(value)
    ? value
    : refuse(at, 'a path that begins with "/" and has no white space', value);

export const pointer: Decode<string> = (value, at) =>
  typeof value === 'string' && /^(\/([^~/]|~[01])*)*$/.test(value)
    ? value
    : refuse(at, 'a JSON Pointer such as "/user/role_id"', value);

export const operation: Decode<OperationOverride> = shape<Required<OperationOverride>>({ method, path, body: json });

/** Header names in lower case. What the transport sets itself is refused. */
export const headers: Decode<Record<string, string>> = (value, at) => {
  const seen = new Map<string, string>();
  for (const [name, each] of Object.entries(record(id)(value, at))) {
    const key = name.toLowerCase();
    const where = `${at}[${JSON.stringify(name.slice(0, 60))}]`;
    if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(key))
      throw new ConfigProblem(`${where}: is not a name that a header can have`);
    if (
      /^(connection|content-length|expect|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade)$/.test(key)
    )
      throw new ConfigProblem(`${where}: is set by the transport and cannot be configured`);
    if (seen.has(key)) throw new ConfigProblem(`${where}: is given twice`);
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(each))
      throw new ConfigProblem(`${where}: has characters in it that a header cannot carry`);
    seen.set(key, each);
  }
  return Object.fromEntries(seen);
};

const idOrNothing: Decode<string | null> = (value, at) => (value === null ? null : id(value, at));

const passed = <T>(checked: Checked<T>, at: string): T => {
  if (!checked.ok) throw new ConfigProblem(`${at}: ${checked.problem}`);
  return checked.value;
};
