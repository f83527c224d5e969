import { text, yesOrNo } from '../targets/config/decode';
import type { WrittenUnder } from '../targets/config/key';
import { key } from '../targets/config/key';
import { runKeys, span } from '../check/keys';

/** What only the command line can say. */
export const commandKeys = {
  config: key(text, {
    says: 'configuration of the target: JSON, YAML or JS',
    flag: { spec: '--config <file>', takes: 'text', on: ['run', 'replay', 'clean'] },
  }),
  plan: key(yesOrNo, {
    says: 'show what would be sent, and send nothing but what is read first',
    otherwise: false,
    flag: { spec: '--plan', takes: 'nothing', on: ['run'] },
  }),
  known: key(text, {
    says: 'failures that are known: `[{"rule", "reason", "expires"?}]`',
    flag: { spec: '--known <file>', takes: 'text', on: ['run'] },
  }),
  writeKnown: key(text, {
    says: 'write the failures of this run as such a list',
    flag: { spec: '--write-known <file>', takes: 'text', on: ['run'] },
  }),
  raceMs: key(span, {
    says: 'how long a race is tried at most',
    otherwise: 60_000,
    otherwiseSays: '60s',
    flag: { spec: '--time <time>', takes: 'text', on: ['replay'] },
  }),
  olderThan: key(span, {
    says: 'roles of any run that began longer ago than this, such as 1h',
    flag: { spec: '--older-than <time>', takes: 'text', on: ['clean'] },
  }),
};

/** Everything that a command line may say to a target. */
export const allKeys = { ...runKeys, ...commandKeys };

/** What the options of a command wrote. */
export type Flags = WrittenUnder<typeof allKeys>;
