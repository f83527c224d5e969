import type { Operation } from '../../contract/types';
import type { Case } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import type { Credential } from '../../model/exchange';
import { plainControl } from '../kit/controls';
import { plainRequest, shared } from '../kit/writes';

/** Who sends the requests of a case. */
export type Sender = 'strangers' | 'another' | 'likenesses' | 'limited';

/**
 * The same request about one role under each credential in turn. One list after them shows any effect. Every operation
 * is tried without a token and with one that resembles the real token: who accepts any token accepts that as well.
 */
export function strangerCases(context: LawContext, operation: Operation): Readonly<Record<Sender, Case>> {
  const turn = context.contract.operations.indexOf(operation) + context.seed;
  const likeness = likenesses[turn % likenesses.length] ?? 'wrong';
  const one = (sender: Sender, words: string, credentials: readonly Credential[]): Case =>
    strangerCase(context, operation, sender, words, credentials);
  return {
    strangers: one('strangers', `strangers (no token, ${inWords[likeness] ?? inWords.wrong})`, ['none', likeness]),
    another: {
      ...one('another', 'a stranger with another wrong token', [likeness === 'near' ? 'wrong' : 'near']),
      tier: 'standard',
    },
    likenesses: {
      ...one(
        'likenesses',
        'strangers (a part of the token, more than it, its letters in the other case, none at all)',
        ['shortened', 'lengthened', 'recased', 'empty'],
      ),
      tier: 'standard',
    },
    limited: { ...one('limited', 'a user with too little right', ['limited']), needs: [{ kind: 'limited-token' }] },
  };
}

/** Tokens that resemble the real one, by turns; most often the one that differs least. */
const likenesses: readonly (keyof typeof inWords)[] = [
  'lengthened',
  'near',
  'near',
  'near',
  'recased',
  'shortened',
  'near',
];

const inWords = {
  wrong: 'a wrong one',
  near: 'one that differs in its last character',
  shortened: 'a part of it',
  lengthened: 'more than it',
  recased: 'its letters in the other case',
} as const satisfies Partial<Record<Credential, string>>;

function strangerCase(
  context: LawContext,
  operation: Operation,
  sender: Sender,
  words: string,
  credentials: readonly Credential[],
): Case {
  const { given, call } = plainRequest(context, operation);
  return caseOf({
    id: `${operation.name}.auth:${sender}`,
    what: `${operation.name} by ${words}`,
    tier: 'quick',
    given: shared(given),
    steps: credentials.map((credential) => ({ ...call, credential })),
    ...(operation.request && operation.plays !== 'delete' ? { control: plainControl(context, operation) } : {}),
  });
}
