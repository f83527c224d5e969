import type { Answer, Call, Handler } from './call';
import { pause } from '../store/pause';
import { Problem } from './problem';
import type { Service } from '../world';

/** Runs a handler; with the variant that locks, a write takes its time and refuses others meanwhile. */
export async function locked(service: Service, call: Call, handler: Handler<Service>): Promise<Answer> {
  const reads = ['list', 'show', 'user'].includes(call.operation);
  if (reads || !service.variant('writes-locked')) return handler(service, call);
  if (service.memory.writing)
    throw new Problem(423, 'Locked', 'Another write is under way.', undefined, { 'retry-after': '0' });
  service.memory.writing = true;
  try {
    const answered = await handler(service, call);
    await pause();
    return answered;
  } finally {
    service.memory.writing = false;
  }
}
