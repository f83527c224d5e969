import type { Dispatcher } from 'undici';
import { Client, Pool, ProxyAgent } from 'undici';

/** How connections to an origin are made. */
export interface Dispatchers {
  /** Connections that are used again. */
  readonly kept: Dispatcher;
  /** A connection for one request, which nobody used before; `close` it afterwards. */
  fresh(): Dispatcher;
  /** The proxy that requests go through; undefined for none. */
  readonly proxy: string | undefined;
}

export interface DispatcherOptions {
  readonly connections: number;
  readonly timeoutMs: number;
}

/** The environment variables that name proxies, as curl reads them. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * Makes connections to `origin`, through the proxy that HTTP_PROXY, HTTPS_PROXY or ALL_PROXY name unless NO_PROXY
 * excepts the host. A loopback address is never reached through a proxy: it would be another machine's.
 */
export function dispatchersFor(origin: string, options: DispatcherOptions, env: ProxyEnvironment): Dispatchers {
  const { connections, timeoutMs } = options;
  const shared = { connect: { timeout: timeoutMs }, headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
  const proxy = proxyFor(origin, env);
  if (proxy === undefined)
    return {
      proxy,
      kept: new Pool(origin, { ...shared, connections, pipelining: 1 }),
      fresh: () => new Client(origin, { ...shared, pipelining: 1 }),
    };
  // Plain HTTP is handed to the proxy as it is: many let nobody tunnel to port 80.
  const through = (most: number): Dispatcher =>
    new ProxyAgent({ ...shared, uri: proxy, connections: most, pipelining: 1, proxyTunnel: false });
  return { proxy, kept: through(connections), fresh: () => through(1) };
}

/** The proxy for an origin; undefined where it is reached directly. */
export function proxyFor(origin: string, env: ProxyEnvironment): string | undefined {
  const { protocol, hostname } = new URL(origin);
  if (isLoopback(hostname)) return undefined;
  const exceptions = valueOf(env, 'NO_PROXY') ?? '';
  if (exceptions.split(/[,\s]+/).some((entry) => excepts(entry, hostname))) return undefined;
  return valueOf(env, protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY') ?? valueOf(env, 'ALL_PROXY');
}

/** Lower case comes first, as in curl. An empty value names nothing. A proxy without a scheme speaks HTTP. */
function valueOf(env: ProxyEnvironment, name: string): string | undefined {
  const value = (env[name.toLowerCase()] || env[name])?.trim();
  if (!value) return undefined;
  return name === 'NO_PROXY' || /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
}

const isLoopback = (hostname: string): boolean => /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/i.test(hostname);

function excepts(entry: string, hostname: string): boolean {
  const name = entry
    .replace(/:\d+$/, '')
    .replace(/^\*?\./, '')
    .toLowerCase();
  const host = hostname.toLowerCase();
  return entry === '*' || (name !== '' && (host === name || host.endsWith(`.${name}`)));
}
