export { check } from './check/check';
export type { CheckOptions, TargetOptions } from './check/options';
export type { Choices } from './check/choices';
export { rolecall } from './suites/jest/binding';
export type { RolecallOptions } from './suites/jest/binding';
export type { App } from './targets/transports/appServer';
export type {
  ChangedLevel,
  CleanUpLedger,
  Declined,
  Finding,
  KnownInRun,
  LevelSummary,
  OperationTiming,
  Profile,
  ReportedExchange,
  Results,
  RuleResult,
  RunVerdict,
  Verdict,
} from './model/results';
export type { Level, Rule, Source } from './model/rule';
