import { globMatches } from '../../model/glob';
import type { Case } from '../language/case';
import type { Check, Judgement } from '../language/law';
import type { History, Look } from '../language/history';
import { idKey } from '../language/history';
import { type Batch, runBatch } from '../run/batch';
import { neededAgain } from '../language/control';
import { markedCulprit, possibleCulprit } from './culprits';
import { sends, strayTexts } from './fingerprints';
import { findingOf } from './finding';
import type { Plan, PlannedCase } from '../plan/plan';
import { levelSet, type RunInput } from '../settings';
import { poison } from '../account/poison';
import type { Session } from '../account/session';
import { priceOfSeeingAgain } from '../plan/price';
import {
  type Again,
  type Entry,
  isChores,
  isMarked,
  nextToSee,
  pendingOf,
  provenAlready,
  vainTries,
  windowOf,
} from './suspicions';
import { bump, enter, newTally, takeSuspicions, type Suspicion, type Tally } from './tally';
import { needInWords } from '../language/needs';

const tracesOfOthers = 'it failed beside a case that was found to break another rule, and held when it was tried alone';

/** Takes histories, asks every check, keeps the tallies, and sees failures again before it calls them failures. */
export interface Judge {
  /** Gives the cases into which failed combined cases fall apart, and the histories in which something failed. */
  judge(histories: readonly History[]): { readonly split: PlannedCase[]; readonly failed: History[] };
  /** `control`: how the controls of the run were answered. */
  confirm(session: Session, budget: () => number, control: Batch['control']): Promise<void>;
  skip(plan: Plan): void;
  outOfBudget(cases: readonly PlannedCase[]): void;
  /** `somethingWasCreated`: the target does not refuse every write, so a refused field is just that. */
  withoutControl(
    cases: readonly PlannedCase[],
    controls: ReadonlyMap<string, History['control']>,
    somethingWasCreated: boolean,
  ): void;
  /** Requests spent so far on seeing failures again. */
  confirmationRequests(): number;
  tallies(): Tally[];
}

/** Requests left with which a run can afford to look for one guilty case among many. */
const plenty = 200;

export function createJudge(
  checks: readonly { readonly law: string; readonly check: Check }[],
  input: RunInput,
): Judge {
  const entries = checks.map(({ law, check }): Entry => {
    const override = levelSet(input.settings, check.rule.id);
    const note = override
      ? `level set to ${override.level} by the configuration: ${override.reason}`
      : (noteFor(input, check.rule.id) ?? check.rule.note);
    return {
      check,
      tally: newTally(check, law, override?.level ?? check.rule.level, note),
      caseIds: new Set(check.cases.map(({ id }) => id)),
    };
  });
  const byRule = new Map(entries.map((entry) => [entry.check.rule.id, entry]));

  const ask = (entry: Entry, history: History): Judgement =>
    history.problem !== null && entry.caseIds.has(history.case.id)
      ? { verdict: 'inconclusive', why: history.problem }
      : entry.check.judge(history);

  function judge(histories: readonly History[]): { split: PlannedCase[]; failed: History[] } {
    const split: PlannedCase[] = [];
    const failed = new Set<History>();
    const alone = histories.filter((history) => !isChores(history)).length === 1;
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
        enter(entry.tally, history, judgement, own, alone && !isChores(history));
      }
      if (fellApart) split.push(...(history.case.split ?? []).map((one) => ({ case: one, rules: [] })));
    }
    for (const history of failed)
      company.set(
        windowOf(history),
        histories.filter((one) => windowOf(one) === windowOf(history)),
      );
    return { split, failed: [...failed] };
  }

  let spent = 0;
  const company = new Map<Look | undefined, readonly History[]>();
  /** Histories that were run again, and what came of it. */
  const tried = new Map<History, History>();
  /** Runs of cases that had not failed themselves. */
  const accused = new Set<History>();
  /** Windows in which a case ran that was found to break a rule: what other rules saw there may be its traces. */
  const guilty = new Set<Look | undefined>();
  const explained = (history: History): boolean => guilty.has(windowOf(history));

  /** Failures that need no second sight, and further ones of what was found already. */
  function settle(): void {
    for (const entry of entries) {
      const { tally } = entry;
      const proven = tally.findings.length === 0 ? provenAlready(entry) : undefined;
      if (proven) record(entry, proven, tally.suspicions);
      if (tally.findings.length === 0) continue;
      for (const { history } of takeSuspicions(tally, () => true)) {
        addEcho(tally, history.case.what);
        if (entry.caseIds.has(history.case.id) || !standsThere(entry, history)) guilty.add(windowOf(history));
      }
    }
  }

  /** Runs a failed case again, alone, for every rule that failed in it. */
  async function seeAgain(
    { history, entries: suspecting, leftTraces }: Again,
    session: Session,
    control: Batch['control'],
  ): Promise<void> {
    suspecting.forEach(({ check }) =>
      input.ports.onProgress({ kind: 'suspicion', rule: check.rule.id, what: history.case.what }),
    );
    // What one that had not failed itself does to a role beside it is the question.
    const showsBystander = suspecting.length === 0 || accused.has(history);
    const before = session.sender.sent();
    const histories = await runBatch(session, {
      cases: [asSeen(history)],
      control,
      confirm: true,
      like: history,
      ...(showsBystander ? { showsBystander } : {}),
    });
    spent += session.sender.sent() - before;
    const again = histories.find((one) => one.case.id === history.case.id);
    tried.set(history, again ?? history);
    if (again && showsBystander) accused.add(again);
    let failedAgain = false;
    for (const entry of entries) {
      const first = entry.tally.suspicions.find((one) => one.history === history);
      if (!first && !concerns(entry, history.case)) continue;
      const second = again ? ask(entry, again) : null;
      failedAgain ||= second?.verdict === 'fail';
      if (again && second?.verdict === 'fail')
        weigh(
          entry,
          first,
          { history: again, judgement: second, alone: true },
          leftTraces === true && leavesTraces(again),
        );
      else if (first) {
        takeSuspicions(entry.tally, (one) => one === first);
        const why =
          second?.verdict === 'inconclusive'
            ? `${first.judgement.message} (seen again: ${second.why})`
            : first.judgement.message;
        entry.tally.unrepeated.push({ suspicion: first, why });
      }
    }
    judge(histories.filter((one) => one !== again));
    if (again && failedAgain) poison(session, [again]);
  }

  /**
   * What is run again next: what bears its marks, be it a case that did not fail itself, before what may have been in
   * bad company.
   */
  function nextOf(price: (history: History, showsBystander: boolean) => number, budget: number): Again | null {
    const open = entries.filter(({ tally }) => tally.findings.length === 0);
    const unexplained = (history: History): boolean => !explained(history) && !isChores(history);
    const vain = vainTries(open).filter(unexplained);
    const again = new Set(tried.keys());
    const accusing = (history: History | null): Again | null =>
      history && price(history, true) <= budget ? { history, entries: [] } : null;
    const marked = accusing(markedCulprit([...pendingOf(open).filter(unexplained), ...vain], company, again));
    if (marked) return { ...marked, leftTraces: true };
    const next = nextToSee(
      entries,
      explained,
      (history) => price(history, accused.has(history)) <= budget,
      budget > plenty ? 'patient' : 'usually',
    );
    // What was to be refused and left a trace is more likely guilty than what stood by; what was accepted may well be a
    // victim.
    return next && (isMarked(next.history) || next.history.case.expects !== 'accepted')
      ? next
      : (accusing(possibleCulprit(vain, company, again)) ?? next);
  }

  /** `twice`: the case's own text where it sent none, beside others and now alone. */
  function weigh(entry: Entry, first: Suspicion | undefined, second: Suspicion, twice: boolean): void {
    if (!first && !twice) entry.tally.suspicions.push(second);
    else if (entry.tally.findings.length === 0) record(entry, second, first ? [first] : []);
  }

  /** A run of a case, with those which it saw again. */
  const runsBefore = (history: History): readonly History[] => {
    const before = [...tried].find(([one, again]) => again === history && one !== history)?.[0];
    return before ? [history, ...runsBefore(before)] : [history];
  };

  function record({ tally }: Entry, { history, judgement }: Suspicion, others: readonly Suspicion[]): void {
    tally.findings.push(findingOf(tally.rule, history, judgement, input.texts));
    const earlier = [...others, ...tally.unrepeated.map(({ suspicion }) => suspicion)];
    for (const one of [history, ...earlier.map((other) => other.history)].flatMap(runsBefore))
      guilty.add(windowOf(one));
    input.ports.onProgress({ kind: 'finding', rule: tally.rule.id, message: judgement.message });
  }

  return {
    judge,
    async confirm(session, budget, control) {
      const next = (): Again | null =>
        nextOf(
          (history, showsBystander) =>
            priceOfSeeingAgain(session, asSeen(history), neededAgain(history, control), showsBystander),
          budget(),
        );
      settle();
      for (let again = next(); again !== null; again = next()) {
        await seeAgain(again, session, control);
        settle();
      }
    },
    skip(plan) {
      for (const { rules, needs, readOnly } of plan.skipped) {
        const reason = readOnly ? 'needs to write, and --read-only was given' : needs.map(needInWords).join(' and ');
        rules.forEach((rule) => byRule.get(rule)?.tally.skipped.add(reason));
      }
    },
    outOfBudget: (cases) => {
      for (const rule of cases.flatMap(({ rules }) => rules))
        addInconclusive(byRule.get(rule), 'the budget was spent before it was its turn');
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
    tallies() {
      settle();
      for (const { tally } of entries) {
        const tried = tally.unrepeated.length > 0;
        for (const { suspicion, why } of tally.unrepeated.splice(0)) {
          if (tally.findings.length > 0) addEcho(tally, suspicion.history.case.what);
          else if (explained(suspicion.history)) bump(tally.inconclusive, tracesOfOthers);
          else if (suspicion.judgement.momentary) bump(tally.inconclusive, `seen once and not again: ${why}`);
          else tally.notAgain.push(why);
        }
        for (const { judgement } of takeSuspicions(tally, (one) => one.judgement.momentary === true))
          bump(tally.inconclusive, `seen once: ${judgement.message}`);
        if (tried) takeSuspicions(tally, ({ history }) => explained(history));
      }
      return entries.map(({ tally }) => tally);
    },
  };
}

/**
 * What was shown one by one beside the list, be it for another case, is shown again, before the first step too where it
 * was then.
 */
function asSeen({ case: one, ids, looks }: History): Case {
  const shown = looks.map((look) => Object.values(ids).some((id) => look.shown.has(idKey(id))));
  const sees = shown[0] && shown.slice(1).includes(true) ? 'show' : shown.includes(true) ? 'show-after' : 'list';
  const order: readonly Case['sees'][] = ['list', 'show-after', 'show'];
  return order.indexOf(sees) > order.indexOf(one.sees) ? { ...one, sees } : one;
}

/** Of a case that ran alone: a text that it sent stands in a role that it did not send it to. */
const leavesTraces = (history: History): boolean => strayTexts(history, []).some((text) => sends(history, text));

/** Whether the last look alone shows the failure: then it may have been there long before the case. */
const standsThere = ({ check }: Entry, history: History): boolean =>
  check.judge({ ...history, calls: [], looks: history.looks.slice(-1) }).verdict === 'fail';

/** Whether a rule has a say in a case; of a combined one its own rules judge the parts into which it fell. */
const concerns = (entry: Entry, { id, split }: Case): boolean =>
  entry.caseIds.has(id) ? split === undefined : entry.check.judges === 'every';

const claimsAccepted = (history: History): boolean =>
  history.problem === null &&
  history.calls.every(({ step, answer }) => step.purpose !== 'claim' || answer.class === 'accepted');

function addInconclusive(entry: Entry | undefined, why: string): void {
  if (entry) bump(entry.tally.inconclusive, why);
}

/** A field that an operation need not take and does not take cannot be stored by it. */
function passOpen(entry: Entry | undefined, key: string): void {
  if (!entry) return;
  entry.tally.passes += 1;
  entry.tally.sent.set(`control: ${key}, refused as the documents allow`, 1);
}

function addEcho(tally: Tally, what: string): void {
  const finding = tally.findings[0];
  if (finding && what !== finding.case && !finding.echoes.includes(what))
    tally.findings[0] = { ...finding, echoes: [...finding.echoes, what] };
}

const noteFor = (input: RunInput, rule: string): string | undefined =>
  input.contract.notes.find(({ rules }) => globMatches(rules, rule))?.note;
