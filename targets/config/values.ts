import type { Json, Pointer } from '../../model/json';
import type { Level } from '../../model/rule';
import { checkUrl } from './checkUrl';
import type { Decode } from './decode';
import { ConfigProblem, id, json, list, oneOf, record, refuse, shape, text, whole } from './decode';
import type { Checked } from '../result';
import type { Rate } from '../units';
import { parseDuration, parseRate } from '../units';

const A_DAY = 86_400_000;

export const url: Decode<string> = (value, at) => passed(checkUrl(text(value, at)), at);

/** `200/min`, or `{requests, perMs}`. */
export const rate: Decode<Rate, string | Rate> = (value, at) => {
  if (typeof value === 'string') return passed(parseRate(value), at);
  if (typeof value !== 'object' || value === null) return refuse(at, 'a rate such as "200/min"', value);
  const { requests, perMs } = shape({ requests: whole(1, 1e9), perMs: whole(1, A_DAY) })(value, at);
  return {
    requests: requests ?? refuse(`${at}.requests`, 'a whole number', undefined),
    perMs: perMs ?? refuse(`${at}.perMs`, 'a whole number', undefined),
  };
};

/** A number of milliseconds, or text such as `5s`. */
export const duration: Decode<number, number | string> = (value, at) =>
  typeof value === 'string'
    ? whole(0, A_DAY)(passed(parseDuration(value), at), at)
    : typeof value === 'number'
      ? whole(0, A_DAY)(value, at)
      : refuse(at, 'milliseconds, or a time such as "5s"', value);

/** A user who may be given another role, and back. */
export interface ConfiguredUser {
  readonly id: string;
  /** The role to give back, where it cannot be read. */
  readonly formerRole?: string;
}

/** `[id]`, or `{id: formerRole}`. */
export const users: Decode<
  readonly ConfiguredUser[],
  readonly (string | number)[] | Readonly<Record<string, string | number | null>>
> = (value, at) => {
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

/** The path, method or body of an operation where they differ from the contract. */
export interface OperationOverride {
  readonly method?: string;
  readonly path?: string;
  readonly body?: Json;
}

export const operation: Decode<OperationOverride> = shape({ method, path, body: json });

/** How a user is given a role. `$user` and `$role` stand for the ids. */
export interface AssignmentOverride extends OperationOverride {
  readonly mediaType?: string;
}

export interface AssignOverrides {
  readonly set?: AssignmentOverride;
  readonly read?: { readonly method?: string; readonly path?: string; readonly roleIdAt?: Pointer };
  readonly clear?: AssignmentOverride;
  /** What stands for "no role". */
  readonly none?: Json;
}

const assignment = shape({ method, path, body: json, mediaType: text });

export const assign: Decode<AssignOverrides> = shape({
  set: assignment,
  read: shape({ method, path, roleIdAt: pointer }),
  clear: assignment,
  none: json,
});

/** Another level for a rule, and why. */
export interface LevelOverride {
  readonly level: Level;
  readonly reason: string;
}

export const levelOverride: Decode<LevelOverride> = (value, at) => {
  const { level, reason } = shape({ level: oneOf('must', 'should', 'observe'), reason: text })(value, at);
  return {
    level: level ?? refuse(`${at}.level`, 'one of must, should, observe', undefined),
    reason: reason ?? refuse(`${at}.reason`, 'text that says why', undefined),
  };
};

/** Header names in lower case. What the transport sets itself is refused. */
export const headers: Decode<Readonly<Record<string, string>>, Readonly<Record<string, string | number>>> = (
  value,
  at,
) => {
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

const idOrNothing: Decode<string | null, string | number | null> = (value, at) =>
  value === null ? null : id(value, at);

const passed = <T>(checked: Checked<T>, at: string): T => {
  if (!checked.ok) throw new ConfigProblem(`${at}: ${checked.problem}`);
  return checked.value;
};
