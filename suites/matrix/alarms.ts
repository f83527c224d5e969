import { isUnverified } from '../../check/declined';
import type { RunOutcome } from '../../engine/settings';
import type { RuleResult } from '../../model/results';
import type { Reference, Variant } from '../../reference/types';
import type { MatrixProfile } from './kill';
import { failedRules } from './kill';
import { runReference } from './runReference';
import type { Way } from './server';
import type { Subject } from './subjects';

/** What a run says of a server that does nothing wrong: all of it should be empty. */
export interface Alarms {
  readonly variants: readonly string[];
  /** The rules that failed, with the first finding of each. */
  readonly failed: readonly string[];
  /** Rules that failed once and not again. */
  readonly suspicions: readonly string[];
  /** Must rules that were not verified, but for those that the variants say nothing can verify. */
  readonly unverified: readonly string[];
  readonly leftBehind: readonly string[];
  readonly notRestored: readonly string[];
  readonly stopped: string | null;
  readonly requests: number;
}

export interface AlarmOptions {
  readonly profile: MatrixProfile;
  readonly seed: number;
  readonly way?: Way;
}

/** Runs the laws against the server with these variants, which have no fault. */
export async function alarms(
  subject: Subject,
  variants: readonly string[],
  { profile, seed, way = 'inject' }: AlarmOptions,
): Promise<Alarms> {
  return alarmsOf(
    subject.reference,
    variants,
    await runReference(subject.contract, subject.reference, { profile, seed, way, switches: { faults: [], variants } }),
  );
}

export function alarmsOf(reference: Reference, variants: readonly string[], outcome: RunOutcome): Alarms {
  const { rules, cleanUp, stopped, requests } = outcome;
  const excused = new Set(
    reference.variants.filter(({ name }) => variants.includes(name)).flatMap(({ unverifiable }) => unverifiable ?? []),
  );
  return {
    variants,
    requests,
    stopped: stopped?.message ?? null,
    failed: failedRules(outcome).map(
      (id) => `${id}: ${rules.find((rule) => rule.id === id)?.findings[0]?.message ?? ''}`,
    ),
    suspicions: rules.filter(isSuspicion).map(({ id, reason }) => `${id}: ${reason}`),
    unverified: rules
      .filter((rule) => rule.level === 'must' && isUnverified(rule) && !isSuspicion(rule) && !excused.has(rule.id))
      .map(({ id, reason }) => `${id} is not verified: ${reason}`),
    leftBehind: cleanUp.leftBehind.map(({ id, name, why }) => `${id} (${name}): ${why}`),
    notRestored: cleanUp.notRestored,
  };
}

const isSuspicion = ({ reasonCode }: RuleResult): boolean =>
  reasonCode === 'not-confirmed' || reasonCode === 'not-repeated';

/** Everything that is to be said against the run, in words. */
export const complaintsOf = ({
  failed,
  suspicions,
  unverified,
  leftBehind,
  notRestored,
  stopped,
}: Alarms): string[] => [
  ...failed,
  ...suspicions,
  ...unverified,
  ...leftBehind,
  ...notRestored,
  ...(stopped === null ? [] : [stopped]),
];

export const isQuiet = (alarms: Alarms): boolean => complaintsOf(alarms).length === 0;

const compatible = (a: Variant, b: Variant): boolean =>
  a.name !== b.name && a.excludes?.includes(b.name) !== true && b.excludes?.includes(a.name) !== true;

/** Every pair of variants that can be on together. */
export const pairsOf = (variants: readonly Variant[]): [string, string][] =>
  variants.flatMap((a, at) =>
    variants
      .slice(at + 1)
      .filter((b) => compatible(a, b))
      .map((b): [string, string] => [a.name, b.name]),
  );
