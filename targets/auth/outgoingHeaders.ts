import type { OutgoingRequest } from '../../model/exchange';
import type { Carrier } from './carrier';
import { headersFor } from './credentials';

/**
 * Says with which headers a request travels: ours, the configured ones, its own, its credential. Later ones come before
 * earlier ones. A configured header that carries credentials goes with no request but through its carrier.
 */
export function outgoingHeaders(
  carrier: Carrier,
  configured: Readonly<Record<string, string>>,
): (request: OutgoingRequest) => Record<string, string> {
  const carried = Object.keys(carrier.present(carrier.wrong));
  const plain = Object.entries(configured)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !carried.includes(name));
  const always = { 'accept-encoding': 'identity', 'user-agent': 'rolecall', ...Object.fromEntries(plain) };
  return ({ headers, credential }) => ({ ...always, ...headers, ...headersFor(credential, carrier) });
}
