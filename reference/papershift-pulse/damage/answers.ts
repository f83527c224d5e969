import type { Answer } from '../../shared/call';
import type { PulseCall, PulseHead } from '../http/call';
import type { Reason } from '../http/reasons';
import { isOperation } from '../vocabulary';
import type { World } from '../world';

/** The answer to a call that went well, as faults leave it. */
export function spoiltAnswer(world: World, { part }: PulseCall, answer: Answer): Answer {
  if (!isOperation(part) || answer.status >= 300) return answer;
  return world.at('answer').reduce((spoilt, changes) => changes[part]?.(spoilt) ?? spoilt, answer);
}

/** The answer to a call that was refused, as faults leave it. */
export function spoiltRefusal(world: World, { part }: PulseHead, reason: Reason, answer: Answer): Answer {
  if (!isOperation(part) || answer.status >= 500) return answer;
  return world.at('refused').reduce((spoilt, changes) => changes[part]?.(spoilt, reason) ?? spoilt, answer);
}
