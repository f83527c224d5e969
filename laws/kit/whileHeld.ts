import type { Call, CallRecord, History, RoleName } from '../../engine/language/law';

/**
 * A claim of a case, the roles that it names, and which of the case's users held which of its roles by the assignments
 * accepted before it.
 */
export interface ClaimAmidHolders {
  readonly record: CallRecord;
  readonly call: Call;
  readonly named: readonly RoleName[];
  readonly held: readonly RoleName[];
}

export function claimsAmidHolders(history: History): ClaimAmidHolders[] {
  const holder = new Map<number, RoleName | null>();
  return [...history.calls]
    .sort((a, b) => a.exchange.id - b.exchange.id)
    .flatMap((record): ClaimAmidHolders[] => {
      const { step, answer } = record;
      if (step.do === 'assign' && answer.class === 'accepted') holder.set(step.user, step.role);
      if (step.do !== 'call' || step.purpose !== 'claim') return [];
      const named = [step.role, ...(step.items ?? []).map(({ role }) => role)].filter(
        (role) => typeof role === 'string',
      );
      return [{ record, call: step, named, held: [...holder.values()].filter((role) => role !== null) }];
    });
}
