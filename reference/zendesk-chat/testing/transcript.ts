import type { Switches } from '../../types';
import { createServer } from '../server';
import { client, type Send } from './client';
import type { Step } from './script';

/** What came of each step of a part of the script. Stops where `until` says so. */
export const transcript = async (
  switches: Switches,
  part: readonly Step[],
  until: (line: string, at: number) => boolean = () => false,
): Promise<string[]> => {
  const app = createServer(switches);
  const send = client(app);
  const lines: string[] = [];
  for (const step of part) {
    const line = await outcome(send, step);
    lines.push(line);
    if (until(line, lines.length - 1)) break;
  }
  return lines;
};

const outcome = async (send: Send, step: Step): Promise<string> => {
  try {
    const { status, type, text, headers } = await send(...step);
    return [status, type, headers['allow'], headers['retry-after'], headers['etag'], text].join(' ');
  } catch (error) {
    return `lost: ${String(error)}`;
  }
};
