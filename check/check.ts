import type { Contract } from '../contract/types';
import type { Results } from '../model/results';
import { checkConfig } from '../targets/config/checkConfig';
import { systemClock } from '../targets/clock';
import type { Place } from '../targets/transports/transport';
import { placesIn } from '../targets/transports/transports';
import type { TargetConfig } from '../targets/config/keys';
import { newMark } from '../targets/mark';
import { withAssignment } from './assignmentOf';
import { completeChoices } from './choices';
import { runCommand } from './commandLine';
import { basePathOf, connect } from './connect';
import { interruptibleClock } from './interruptibleClock';
import { diskJournal, noJournal } from './journals';
import type { CheckOptions } from './options';
import { openReportFolder } from './reportFolder';
import { replayLine } from './commandLine';
import { resolveContract } from './resolveContract';
import { rulesWithDeep } from './rulesOf';
import { runCheck } from './runCheck';
import { unknownSelector } from './selection';

/**
 * Checks an implementation against a contract. What the implementation does wrong is in the results; a TypeError tells
 * of wrong options.
 */
export async function check(options: CheckOptions): Promise<Results> {
  const {
    app,
    basePath,
    out,
    strict = false,
    signal = new AbortController().signal,
    profile,
    budget,
    seed,
    readOnly,
    only,
    concurrency,
    exploreMs,
    ...target
  } = options;
  const choices = completeChoices(present({ profile, budget, seed, readOnly, only, concurrency, exploreMs }));
  const config = configOf(target);
  const contract = await contractOf(target.contract, config);
  const unknown = unknownSelector(choices.only, () => rulesWithDeep(contract), choices.profile);
  if (unknown !== undefined) throw new TypeError(`only: ${unknown}`);
  const clock = interruptibleClock(systemClock(), signal);
  const connection = connect(placeOf(options, contract, config), contract, config, clock);
  const mark = newMark(clock.nowMs());
  const folder = out === undefined ? null : openReportFolder(out);
  const journal = folder ? diskJournal(folder.journalPath, contract, connection.url, mark) : noJournal();
  try {
    const { results } = await runCheck({
      contract,
      config,
      choices,
      clock,
      journal,
      signal,
      mark,
      send: connection.send,
      target: { url: connection.url, name: app === undefined ? '' : 'an app in this process' },
      onExchange: (exchange, label) => folder?.store(exchange, label),
      onProgress: () => undefined,
      named: { contract: target.contract, config: '' },
      // An app inside this process is gone when somebody would replay.
      ...(out === undefined || app !== undefined
        ? {}
        : { replay: (finding: string) => replayLine(out, target, finding) }),
      command: (rule) => runCommand(target.contract, choices, ['--url', connection.url], rule),
    });
    folder?.finish(results, strict);
    return results;
  } finally {
    journal.close();
    await connection.close();
  }
}

function configOf(target: object): TargetConfig {
  const checked = checkConfig(present({ ...target }));
  if (!checked.ok) throw new TypeError(checked.problem);
  return checked.config;
}

async function contractOf(name: string, config: TargetConfig): Promise<Contract> {
  const resolved = await resolveContract(name);
  if (!resolved.ok) throw new TypeError(resolved.problem);
  return withAssignment(resolved.contract, config);
}

function placeOf({ app, basePath }: CheckOptions, contract: Contract, { url }: TargetConfig): Place {
  const options = {
    ...(app && { app }),
    ...(basePath !== undefined && { basePath }),
    ...(url !== undefined && { url }),
  };
  const [first, second] = placesIn(options, basePathOf(contract));
  if (!first) throw new TypeError('give an app or a url to check');
  if (second) throw new TypeError(`${second.chosenBy} and ${first.chosenBy} are both given; keep one of them`);
  return first.place;
}

/** The members that are there: undefined counts as left out. */
type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };
const present = <T extends object>(value: T): Present<T> =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Present<T>;
