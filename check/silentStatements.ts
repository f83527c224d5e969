import type { Contract, Statement } from '../contract/types';
import { rulesWithDeep } from './rulesOf';

/**
 * The must and should statements of a contract that no rule has as its source: what is said there is read, and no law
 * tries it. Each has the place in the document where it stands.
 */
export function silentStatements(contract: Contract): Statement[] {
  const heard = new Set(rulesWithDeep(contract).map(({ source }) => source));
  const placesHeard = new Set<string>();
  const silent = new Map<string, Statement>();
  for (const statement of statementsWithin(contract, new Set())) {
    const { at, source, level } = statement;
    if (at === undefined || level === 'observe') continue;
    // One schema may serve several operations: it is heard where one of them has a rule.
    if (heard.has(source)) placesHeard.add(at);
    else silent.set(at, statement);
  }
  return [...silent].flatMap(([at, statement]) => (placesHeard.has(at) ? [] : [statement]));
}

/** Keys under which a contract holds what its document says as it stands. */
const RAW = ['schema', 'itemSchema', 'idSchema', 'sample'];

function* statementsWithin(value: unknown, seen: Set<object>): Generator<Statement> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (isStatement(value)) yield value;
  for (const [key, inner] of Object.entries(value)) if (!RAW.includes(key)) yield* statementsWithin(inner, seen);
}

const isStatement = (value: object): value is Statement => 'level' in value && 'source' in value;
