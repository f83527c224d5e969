import type { Answer } from '../../shared/call';
import { Refusal } from '../../shared/refusal';
import { spoiltAnswer } from '../damage/answers';
import { crashOf } from '../damage/crashes';
import { answeredUnlooked } from '../damage/unlooked';
import type { World } from '../world';
import type { PulseCall } from './call';
import { refuse } from './refuse';
import { locked } from './writeLock';

type Handle = () => Promise<Answer>;

/** Carries a call out. Where a fault refuses it afterwards, reading leaves its data in the answer. */
export async function carryOut(world: World, call: PulseCall, handle: Handle): Promise<Answer> {
  const { late } = call.admission;
  if (late === undefined) return answeredUnlooked(world, call) ?? attempt(world, call, handle);
  const served = await attempt(world, call, handle).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
  const leaks = call.part === 'list' || call.part === 'show';
  const answer = refuse(world, late, call);
  return served?.body !== undefined && leaks ? { ...answer, body: served.body } : answer;
}

const attempt = async (world: World, call: PulseCall, handle: Handle): Promise<Answer> =>
  crashOf(world, call) ?? spoiltAnswer(world, call, await locked(world, call, handle));
