import type { History, Judgement } from './law';
import type { Check } from './law';
import { runBatch } from './batch';
import { findingOf } from './finding';
import type { Plan, PlannedCase } from './plan';
import { costOf } from './plan';
import type { RunInput } from './run';
import type { Session } from './session';
import type { Tally } from './tally';
import { enter, newTally } from './tally';
import { needInWords } from './needs';

const confirmationsPerRule = 2;

/** Takes histories, asks every check, keeps the tallies, and sees failures again before it calls them failures. */
export interface Judge {
  /** Gives the cases into which failed combined cases fall apart, and the histories in which something failed. */
  judge(histories: readonly History[]): { readonly split: PlannedCase[]; readonly failed: History[] };
  confirm(session: Session, budget: () => number): Promise<void>;
  skip(plan: Plan): void;
  outOfBudget(cases: readonly PlannedCase[]): void;
  /** `somethingWasCreated`: the target does not refuse every write, so a refused field is just that. */
  withoutControl(cases: readonly PlannedCase[], controls: ReadonlyMap<string, History['control']>, somethingWasCreated: boolean): void;
  /** Requests spent so far on seeing failures again. */
  confirmationRequests(): number;
  tallies(): Tally[];
}

interface Entry { readonly check: Check; readonly tally: Tally; readonly caseIds: Set<string>; tried: number }

export function createJudge(checks: readonly { readonly law: string; readonly check: Check }[], input: RunInput): Judge {
  const entries = checks.map(({ law, check }): Entry => {
    const override = Object.entries(input.settings.levels).find(([id]) => id === check.rule.id)?.[1];
    const note = override ? `level set to ${override.level} by the configuration: ${override.reason}` : noteFor(input, check.rule.id) ?? check.rule.note;
    return { check, tally: newTally(check, law, override?.level ?? check.rule.level, note), caseIds: new Set(check.cases.map(({ id }) => id)), tried: 0 };
  });
  const byRule = new Map(entries.map((entry) => [entry.check.rule.id, entry]));

  const ask = (entry: Entry, history: History): Judgement =>
    history.problem !== null && entry.caseIds.has(history.case.id) ? { verdict: 'inconclusive', why: history.problem } : entry.check.judge(history);

  function judge(histories: readonly History[]): { split: PlannedCase[]; failed: History[] } {
    const split: PlannedCase[] = [];
    const failed = new Set<History>();
    for (const history of histories) {
      const fellApart = history.case.split !== undefined && !claimsAccepted(history);
      for (const entry of entries) {
        const own = entry.caseIds.has(history.case.id);
        if (!own && entry.check.judges === 'own') continue;
        if (own && fellApart) {
          history.case.split?.forEach(({ id }) => entry.caseIds.add(id));
          continue;
        }
        const judgement = ask(entry, history);
        if (judgement.verdict === 'fail') failed.add(history);
        enter(entry.tally, history, judgement, own);
      }
      if (fellApart) split.push(...(history.case.split ?? []).map((one) => ({ case: one, rules: [] })));
    }
    return { split, failed: [...failed] };
  }

  let spent = 0;

  async function confirmEntry(entry: Entry, session: Session, budget: () => number): Promise<void> {
    while (entry.tally.suspicions.length > 0) {
      const suspicion = entry.tally.suspicions[0];
      if (!suspicion) return;
      if (entry.tally.findings[0]) {
        addEcho(entry.tally, suspicion.history.case.what);
        entry.tally.suspicions.shift();
        continue;
      }
      const { history, judgement } = suspicion;
      input.ports.onProgress({ kind: 'suspicion', rule: entry.check.rule.id, what: history.case.what });
      if (judgement.refutesItself || history.case.id.startsWith('chores') || history.case.id === 'preflight') {
        if (!judgement.refutesItself && !againInChores(entry, history)) return;
        record(entry, history, judgement);
        continue;
      }
      if (entry.tried >= confirmationsPerRule || priceOfConfirming(history) > budget()) return;
      const before = session.sender.sent();
      entry.tried += 1;
      const again = await runBatch(session, { cases: [history.case], control: () => 'not-run', confirm: true });
      spent += session.sender.sent() - before;
      const own = again.find((one) => one.case.id === history.case.id);
      const second = own ? ask(entry, own) : null;
      if (own && second?.verdict === 'fail') record(entry, own, second);
      else {
        entry.tally.suspicions.shift();
        entry.tally.notAgain.push(second?.verdict === 'inconclusive' ? `${judgement.message} (seen again: ${second.why})` : judgement.message);
      }
      judge(again.filter((one) => one !== own));
    }
  }

  function record(entry: Entry, history: History, judgement: Judgement & { verdict: 'fail' }): void {
    entry.tally.suspicions.shift();
    entry.tally.findings.push(findingOf(entry.tally.rule, history, judgement, input.texts));
    input.ports.onProgress({ kind: 'finding', rule: entry.check.rule.id, message: judgement.message });
  }

  return {
    judge,
    async confirm(session, budget) {
      for (const entry of entries) if (entry.tally.suspicions.length > 0) await confirmEntry(entry, session, budget);
    },
    skip(plan) {
      for (const { rules, needs, readOnly } of plan.skipped) {
        const reason = readOnly ? 'needs to write, and --read-only was given' : needs.map(needInWords).join(' and ');
        rules.forEach((rule) => byRule.get(rule)?.tally.skipped.add(reason));
      }
    },
    outOfBudget: (cases) => {
      for (const rule of cases.flatMap(({ rules }) => rules)) addInconclusive(byRule.get(rule), 'the budget was spent before it was its turn');
    },
    withoutControl(cases, controls, somethingWasCreated) {
      for (const { case: one, rules } of cases) {
        const outcome = controls.get(one.control?.key ?? '');
        if (one.control?.open && outcome === 'refused' && somethingWasCreated) {
          for (const rule of rules) passOpen(byRule.get(rule), one.control.key);
          continue;
        }
        const why = `its control (${one.control?.key ?? ''}) was ${outcome === 'refused' ? 'refused' : 'not accepted'}, so a refusal would prove nothing`;
        for (const rule of rules) addInconclusive(byRule.get(rule), why);
      }
    },
    confirmationRequests: () => spent,
    tallies: () => entries.map(({ tally }) => tally),
  };
}

/** Fresh roles made and deleted, the control, whole looks around it all. */
function priceOfConfirming({ case: one }: History): number {
  const roles = Object.keys(one.given.roles).length + (one.control ? Object.keys(one.control.given.roles).length + 1 : 0);
  const looks = one.steps.filter((step) => step.do === 'look').length + 3;
  return costOf(one) + roles * 2 + looks * (one.sees === 'list' ? 1 : 1 + Object.keys(one.given.roles).length);
}

const claimsAccepted = (history: History): boolean =>
  history.problem === null && history.calls.every(({ step, answer }) => step.purpose !== 'claim' || answer.class === 'accepted');

function addInconclusive(entry: Entry | undefined, why: string): void {
  entry?.tally.inconclusive.set(why, (entry.tally.inconclusive.get(why) ?? 0) + 1);
}

/** A field that an operation need not take and does not take cannot be stored by it. */
function passOpen(entry: Entry | undefined, key: string): void {
  if (!entry) return;
  entry.tally.passes += 1;
  entry.tally.sent.set(`control: ${key}, refused as the documents allow`, 1);
}

function addEcho(tally: Tally, what: string): void {
  const finding = tally.findings[0];
  if (finding && what !== finding.case && !finding.echoes.includes(what)) tally.findings[0] = { ...finding, echoes: [...finding.echoes, what] };
}

/** Chores are not repeated for confirmation: the same failure in another chore or case is the second sight. */
const againInChores = (entry: Entry, history: History): boolean => entry.tally.suspicions.some((other) => other.history !== history);

const noteFor = (input: RunInput, rule: string): string | undefined =>
  input.contract.notes.find(({ rules }) => globMatches(rules, rule))?.note;

/** `*` stands for any text. */
export const globMatches = (glob: string, text: string): boolean =>
  new RegExp(`^${glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(text);
