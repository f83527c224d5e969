import type { Contract } from '../contract/types';
import { operationFor } from '../contract/questions';
import type { Clock, ExchangeLabel, Progress } from '../engine/ports';
import type { RunOutcome } from '../engine/settings';
import { runContract } from '../engine/run/run';
import type { Exchange, Send } from '../model/exchange';
import type { Given, Results } from '../model/results';
import { curlScript } from '../reports/curlScript';
import { storyScript } from '../reports/storyScript';
import { laws } from '../laws';
import type { TargetConfig } from '../targets/config/keys';
import type { Choices } from './choices';
import type { RunJournal } from './journals';
import type { KnownList } from './known';
import { nothingKnown } from './known';
import { createRecorder } from './recorder';
import { resultsOf } from './resultsOf';
import { settingsOf } from './choices';

/** One run of one contract. The caller hands in everything that touches the world outside. */
export interface CheckInput {
  readonly contract: Contract;
  readonly config: TargetConfig;
  readonly choices: Choices;
  readonly target: Results['target'];
  readonly send: Send;
  readonly clock: Clock;
  readonly journal: RunJournal;
  readonly signal: AbortSignal;
  /** 12 characters that every name of the run carries. */
  readonly mark: string;
  readonly onExchange: (exchange: Exchange, label: ExchangeLabel) => void;
  readonly onProgress: (progress: Progress) => void;
  /** The command line that repeats the run, or only one of its rules. */
  readonly command: (rule?: string) => string;
  /** The command line that runs a finding again; by default the one that repeats its rule. */
  readonly replay?: (finding: string) => string;
  /** How the contract was called and which file configured the target, where that is known. */
  readonly named?: { readonly contract: string; readonly config: string };
  /** Failures that are known and excused. Default: none. */
  readonly known?: KnownList;
  /** Why the signal was given, where that was not a person's doing. */
  readonly stoppedBecause?: () => string | null;
}

export interface CheckOutcome {
  readonly results: Results;
  readonly outcome: RunOutcome;
}

/** Runs a contract and assembles its results. */
export async function runCheck(input: CheckInput): Promise<CheckOutcome> {
  const { contract, config, choices, clock } = input;
  const recorder = createRecorder();
  const list = operationFor(contract, 'list').name;
  const last = { listed: false };
  const startedMs = clock.nowMs();
  const outcome = await runContract({
    contract,
    laws,
    settings: settingsOf(contract, config, choices),
    runMark: input.mark,
    texts: {
      curl: (exchanges, script) =>
        script
          ? storyScript(script, input.target.url)
          : curlScript(
              exchanges.map(({ request }) => request),
              input.target.url,
            ),
      replay: input.replay ?? ((finding) => input.command(ruleOf(finding))),
    },
    ports: {
      send: input.send,
      clock,
      journal: input.journal,
      signal: input.signal,
      onProgress: input.onProgress,
      onExchange: (exchange, label) => {
        recorder.take(exchange, label);
        if (label.operation === list && label.purpose === 'look')
          last.listed = exchange.outcome.kind === 'response' && exchange.outcome.response.status === 200;
        input.onExchange(exchange, label);
      },
    },
  });
  if (last.listed && outcome.cleanUp.leftBehind.length === 0) input.journal.settle();
  const results = resultsOf({
    contract,
    target: input.target,
    choices,
    config,
    known: input.known ?? nothingKnown,
    outcome,
    recorder,
    startedMs,
    endedMs: clock.nowMs(),
    command: input.command(),
    given: givenOf(input),
    stoppedBecause: input.stoppedBecause?.() ?? null,
  });
  return { results, outcome };
}

/** What a replay needs to know of the target; credentials and headers are not among it. */
const givenOf = ({ contract, config, named }: CheckInput): Given => ({
  contract: named?.contract ?? contract.id,
  config: named?.config ?? '',
  params: config.params,
  foreign: config.foreign,
  users: config.users.map(({ id }) => id),
  permits: config.permit,
});

/** A finding's id begins with its rule's. */
const ruleOf = (finding: string): string => finding.slice(0, finding.lastIndexOf(':'));
