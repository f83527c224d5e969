import { fork } from 'node:child_process';
import { join } from 'node:path';

/** Starts the embedded server of a contract in its own process, with a fresh account, and ends it after `use`. */
export async function withServer<T>(contract: string, use: (url: string) => Promise<T>): Promise<T> {
  const { url, close } = await start(contract);
  try {
    return await use(url);
  } finally {
    close();
  }
}

function start(contract: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const child = fork(join(__dirname, 'serverChild.ts'), [contract], {
    execArgv: ['-r', require.resolve('esbuild-register')],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (url) => {
      resolve({
        url: String(url),
        close: () => {
          child.kill();
        },
      });
    });
    child.once('exit', (code) => {
      reject(new Error(`the server ended with ${String(code)} before it listened`));
    });
  });
}
