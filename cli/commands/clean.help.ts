/** What `rolecall clean --help` says. */
export const cleanHelp = {
  about:
    'undo what a run that was killed left behind: give back what it borrowed and delete its roles, by its journal; ' +
    'or delete every old role that carries the tag of a run',
  journal: "a run's journal.jsonl, or the folder it is in; it names the contract and the URL",
  examples: [
    'rolecall clean rolecall-report/journal.jsonl',
    'rolecall clean --older-than 1h --contract CONTRACT --url https://sandbox.example.test',
  ],
} as const;
