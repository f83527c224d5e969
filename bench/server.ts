import { fork } from 'node:child_process';
import { join } from 'node:path';

export interface BenchServer { readonly url: string; readonly close: () => void }

/** Starts the embedded server of a contract in a process of its own. */
export function startServer(contract: string): Promise<BenchServer> {
  const child = fork(join(__dirname, 'serverChild.ts'), [contract], { execArgv: ['-r', require.resolve('esbuild-register')] });
  return new Promise((resolve, reject) => {
    child.once('message', (url) => { resolve({ url: String(url), close: () => { child.kill(); } }); });
    child.once('exit', (code) => { reject(new Error(`the server ended with ${String(code)} before it listened`)); });
  });
}
