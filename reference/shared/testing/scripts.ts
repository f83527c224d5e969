import type { Reference, Switches } from '../../types';
import { Differs, newClient, type Client } from './client';

/** A fixed conversation with a fresh server. */
export type Script = (client: Client) => Promise<void>;

/** What a server answers to a script. */
export async function transcriptOf(
  reference: Reference,
  script: Script,
  switches: Partial<Switches> = {},
): Promise<readonly string[]> {
  const client = newClient(reference, switches);
  try {
    await script(client);
    return client.transcript;
  } finally {
    await client.close();
  }
}

/** Whether a server answers a script otherwise than expected. */
export async function answersOtherwise(
  reference: Reference,
  script: Script,
  switches: Partial<Switches>,
  expected: readonly string[],
): Promise<boolean> {
  const client = newClient(reference, switches, expected);
  try {
    await script(client);
    return client.transcript.length !== expected.length;
  } catch (error) {
    if (error instanceof Differs) return true;
    throw error;
  } finally {
    await client.close();
  }
}

/** The lines of a transcript with a server error or without an answer. */
export const serverErrors = (transcript: readonly string[]): string[] =>
  transcript.filter((line) => /^\S+ (5\d\d|no answer)/.test(line));
