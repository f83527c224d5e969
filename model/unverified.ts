/**
 * Why a rule was not verified, in the order of weight: where several reasons meet, the first one in this list counts.
 */
export const unverifiedCodes = [
  /** The case writes, and the run is read-only. */
  'read-only',
  /** The configuration lacks a permit, users, a token with too little right, or another tenant's id. */
  'needs-permit',
  'needs-users',
  'needs-limited-token',
  'needs-foreign',
  /** A failure was seen once, and no requests were left to confirm it. */
  'not-confirmed',
  /** A failure was seen once, and its re-run held. */
  'not-repeated',
  /** A failure was seen beside a case that breaks another rule, and its re-run held. */
  'beside-guilty',
  /** The run ended before its cases were planned. */
  'run-ended',
  /** Requests or time ended before its turn. */
  'out-of-budget',
  'out-of-time',
  /** A role, a user or a state that the case needs could not be brought about. */
  'setup-failed',
  /** The request under test was not sent. */
  'not-sent',
  /** The plain request beside it was not accepted, so a refusal proves nothing. */
  'control-failed',
  /** An answer that neither accepts nor refuses: none at all, a limit of rate, an error of infrastructure. */
  'unclear-answer',
  /** The operation seems to stand at another path: the configuration can say where. */
  'wrong-place',
  /** What the rule speaks of did not come about. */
  'no-occasion',
  /** The state afterwards could not be read, or does not show the field. */
  'not-readable',
  'not-shown',
  /** Another case changed the role meanwhile. */
  'disturbed',
  /** No request of the run could show it. */
  'never-tried',
] as const;

export type UnverifiedCode = (typeof unverifiedCodes)[number];

/** Why a rule was not verified: programs read the code, people read the words. */
export interface Unverified {
  readonly code: UnverifiedCode;
  readonly words: string;
}

/** Of several codes the one that counts; undefined for none. */
export const weightiest = (codes: Iterable<UnverifiedCode>): UnverifiedCode | undefined => {
  const all = new Set(codes);
  return unverifiedCodes.find((code) => all.has(code));
};
