import type { Answer } from '../../shared/call';
import { gap, type World } from '../world';
import type { PulseCall } from './call';
import { refusal } from './reasons';

/** Handles a call. With the variant that locks, a write takes its time, and other writes are refused meanwhile. */
export async function locked(world: World, { part }: PulseCall, handle: () => Promise<Answer>): Promise<Answer> {
  const { memory, variant } = world;
  const reads = ['list', 'show', 'user'].includes(part);
  if (reads || !variant('writes-locked')) return handle();
  if (memory.writing) throw refusal('locked', 'Another write is under way.', { headers: { 'retry-after': '0' } });
  memory.writing = true;
  try {
    const answered = await handle();
    await gap(world);
    return answered;
  } finally {
    memory.writing = false;
  }
}
