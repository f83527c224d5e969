import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * An app inside this process: a server, a request listener (an Express app is one), or what becomes one when ready
 * (Fastify).
 */
export type App = Server | RequestListener | ReadyApp;

/** An app that says when it is ready and then has a server. */
export interface ReadyApp {
  ready(): PromiseLike<unknown>;
  readonly server: Server;
}

/** A server that listens. `release` closes it, unless it listened before. */
export interface ListeningServer {
  readonly server: Server;
  release(): Promise<void>;
}

/** Makes an app listen, on a port of the loopback interface that the system picks, unless it does already. */
export async function listening(app: App): Promise<ListeningServer> {
  const server = await serverOf(app);
  if (server.listening) {
    if (isAddress(server.address())) return { server, release: () => Promise.resolve() };
    throw new TypeError('the server listens on a socket that is not TCP; hand over one that does not listen yet');
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return { server, release: () => closed(server) };
}

async function serverOf(app: App): Promise<Server> {
  if (isReadyApp(app)) {
    await app.ready();
    return app.server;
  }
  return typeof app === 'function' ? createServer(app) : app;
}

const isReadyApp = (app: App): app is ReadyApp => 'ready' in app && 'server' in app && typeof app.ready === 'function';

const isAddress = (address: AddressInfo | string | null): boolean => typeof address === 'object' && address !== null;

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
