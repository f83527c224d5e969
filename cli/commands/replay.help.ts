/** What `rolecall replay --help` says. */
export const replayHelp = {
  about: 'run one finding of a report again, on the same target or on another',
  results: "a report's folder, or its results.json",
  finding: 'the id of a finding, such as delete.in-use:7c646479',
  examples: [
    'rolecall replay rolecall-report delete.in-use:7c646479  # on the target that the results are of',
    "rolecall replay rolecall-report/results.json delete.in-use  # a rule's id will do where it has one finding",
    'rolecall replay rolecall-report delete.in-use --url http://127.0.0.1:4101 --param group_id=7  # elsewhere',
  ],
  howItGoes: `
A case is run with its control until the rule was refuted twice, a sequence or unusual input is sent as it was recorded
until it was refuted twice, a race is run many rounds. On the target of the results the replay may do what that run
might (users, permits); on another target give it these again.

Exit codes: 1 reproduced, 0 not reproduced, 3 could not try, 2 usage or results that cannot be read,
4 unreachable or credentials not accepted, 5 a defect of rolecall, 130 interrupted.`,
} as const;
