/** What `rolecall run --help` says. */
export const runHelp = {
  about: 'check implementations against contracts; without --url the embedded server of each contract',
  contracts: 'names of contracts (rolecall list), or folders that hold one; all of them if none is given',
  examples: [
    'rolecall run  # every contract against its embedded server',
    'rolecall run CONTRACT --url http://127.0.0.1:4101 --user 501 --user 502  # the token is in ROLECALL_TOKEN',
    'rolecall run CONTRACT --url https://sandbox.example.test --read-only',
    'rolecall run CONTRACT --config staging.yaml --profile quick --known known.json',
    "rolecall run CONTRACT --url http://127.0.0.1:4101 --only 'delete.*' --plan",
  ],
  exitCodes: `
Exit codes: 0 conformant, 1 a must rule failed (--strict: or a should rule), 2 usage or configuration,
3 incomplete, 4 unreachable or credentials not accepted, 5 a defect of rolecall, 130 interrupted.`,
} as const;
