import { Pool } from 'undici';

/** A request without its credentials. */
export interface BareRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string | null;
  readonly type: string | null;
  /** The status that it was answered with before. */
  readonly status: number;
}
/** How fast requests went. `otherwise`: how many were answered with another status than before. */
export interface Speed {
  readonly requests: number;
  readonly perSecond: number;
  readonly cpuMicros: number;
  readonly otherwise: number;
}

/** Sends requests as fast as possible, `concurrency` at once, and reads each answer to its end. */
export async function bareLoop(
  url: string,
  token: string,
  requests: readonly BareRequest[],
  concurrency: number,
): Promise<Speed> {
  const { origin, pathname } = new URL(url);
  const base = pathname.replace(/\/$/, '');
  const pool = new Pool(origin, { connections: concurrency });
  const began = performance.now();
  const spent = process.cpuUsage();
  let next = 0;
  let otherwise = 0;
  const lane = async (): Promise<void> => {
    for (let one = requests[next++]; one; one = requests[next++]) {
      const { body, statusCode } = await pool.request({
        method: one.method,
        path: base + one.path,
        body: one.body,
        headers: { authorization: `Bearer ${token}`, ...(one.type === null ? {} : { 'content-type': one.type }) },
      });
      await body.text();
      if (statusCode !== one.status) otherwise += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  const speed = speedOf(requests.length, performance.now() - began, process.cpuUsage(spent), otherwise);
  await pool.close();
  return speed;
}

export const speedOf = (requests: number, tookMs: number, { user, system }: NodeJS.CpuUsage, otherwise = 0): Speed => ({
  requests,
  perSecond: requests / (tookMs / 1000),
  cpuMicros: (user + system) / requests,
  otherwise,
});
