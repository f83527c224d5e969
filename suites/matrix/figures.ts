import type { Fault, FaultKind } from '../../reference/types';
import type { Alarms } from './alarms';
import { isQuiet } from './alarms';
import type { Kill } from './kill';

export interface KindFigure {
  readonly kind: FaultKind;
  readonly faults: number;
  readonly quick: number;
  readonly standard: number;
}
/** Of the faults that break a rule: how many were found by any rule, how many by this one. */
export interface RuleFigure {
  readonly rule: string;
  readonly faults: number;
  readonly found: number;
  readonly itself: number;
}

/** What the matrix says of one contract. */
export interface Figures {
  readonly contract: string;
  readonly unfaulted: readonly Alarms[];
  readonly kinds: readonly KindFigure[];
  readonly rules: readonly RuleFigure[];
  readonly notFound: readonly Fault[];
  /** Found, though by none of the rules that the fault is said to break. */
  readonly elsewhere: readonly { readonly fault: Fault; readonly found: readonly string[] }[];
  readonly stopped: readonly Kill[];
  /** The most requests of a run, and of which fault. */
  readonly worst: readonly Kill[];
}

/** Kinds that count; the others are told apart. */
export const counted: readonly FaultKind[] = ['exchange', 'sequence'];
const kinds: readonly FaultKind[] = [...counted, 'unusual'];

export function figuresOf(
  contract: string,
  faults: readonly Fault[],
  kills: readonly Kill[],
  unfaulted: readonly Alarms[],
): Figures {
  const killOf = new Map(kills.map((kill) => [kill.fault, kill]));
  const isFound = ({ name }: Fault): boolean => (killOf.get(name)?.found.length ?? 0) > 0;
  return {
    contract,
    unfaulted,
    kinds: kinds.map((kind) =>
      kindFigure(
        kind,
        kills.filter((kill) => kill.kind === kind),
      ),
    ),
    rules: [...new Set(faults.flatMap(({ breaks }) => breaks))].sort().map((rule) => {
      const breaking = faults.filter(({ breaks }) => breaks.includes(rule));
      return {
        rule,
        faults: breaking.length,
        found: breaking.filter(isFound).length,
        itself: breaking.filter(({ name }) => killOf.get(name)?.found.includes(rule)).length,
      };
    }),
    notFound: faults.filter((fault) => !isFound(fault)),
    elsewhere: faults
      .filter((fault) => isFound(fault) && killOf.get(fault.name)?.byBreaks === false)
      .map((fault) => ({ fault, found: killOf.get(fault.name)?.found ?? [] })),
    stopped: kills.filter(({ stopped }) => stopped !== null),
    worst: (['quick', 'standard'] as const).flatMap((profile) =>
      kills
        .filter((kill) => kill.profile === profile)
        .sort((a, b) => b.requests - a.requests)
        .slice(0, 1),
    ),
  };
}

function kindFigure(kind: FaultKind, kills: readonly Kill[]): KindFigure {
  const found = kills.filter((kill) => kill.found.length > 0);
  return {
    kind,
    faults: kills.length,
    quick: found.filter(({ profile }) => profile === 'quick').length,
    standard: found.length,
  };
}

export const totalOf = (figures: readonly KindFigure[]): Omit<KindFigure, 'kind'> => {
  const sum = (pick: (figure: KindFigure) => number): number =>
    figures.filter(({ kind }) => counted.includes(kind)).reduce((all, figure) => all + pick(figure), 0);
  return { faults: sum((one) => one.faults), quick: sum((one) => one.quick), standard: sum((one) => one.standard) };
};

export const share = (part: number, of: number): string => (of === 0 ? '–' : `${Math.floor((100 * part) / of)} %`);

/** Whether every fault of the kinds that count was found and no server without one raised an alarm. */
export const isClean = ({ notFound, unfaulted }: Figures): boolean =>
  !notFound.some(({ kind }) => counted.includes(kind)) && unfaulted.every(isQuiet);
