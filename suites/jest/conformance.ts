import type { Reference } from '../../reference/types';
import { PERMITS } from '../../targets/config/keys';
import type { RolecallOptions } from './binding';
import { rolecall } from './binding';

/**
 * The conformance suite of a contract: against the server at ROLECALL_URL where ROLECALL_CONTRACT names this contract,
 * without ROLECALL_URL against the embedded server, in this process.
 */
export function conformance(reference: Reference, env: NodeJS.ProcessEnv = process.env): void {
  const url = env['ROLECALL_URL'];
  if (url === undefined || url === '') return embedded(reference);
  const contract = env['ROLECALL_CONTRACT'];
  if (contract === undefined)
    throw new TypeError('ROLECALL_URL is set; name the contract it speaks in ROLECALL_CONTRACT');
  if (contract === reference.contract) rolecall(fromEnvironment(contract, url, env));
  else
    describe(reference.contract, () => {
      test.skip(`ROLECALL_URL speaks ${contract}`, () => undefined);
    });
}

function embedded({ contract, account, create, basePath }: Reference): void {
  const app = create({ faults: [], variants: [] });
  rolecall({ contract, app, basePath, permit: PERMITS, ...account });
  afterAll(() => app.close());
}

/**
 * A server of somebody's, as the environment describes it. ROLECALL_PARAMS: `group_id=7`, ROLECALL_USERS: `501,502`.
 */
function fromEnvironment(contract: string, url: string, env: NodeJS.ProcessEnv): RolecallOptions {
  const list = (name: string): string[] => (env[name] ?? '').split(',').filter((part) => part !== '');
  const pairs = (name: string): Record<string, string> =>
    Object.fromEntries(list(name).map((part) => [part.split('=', 1)[0] ?? '', part.slice(part.indexOf('=') + 1)]));
  return {
    contract,
    url,
    params: pairs('ROLECALL_PARAMS'),
    foreign: pairs('ROLECALL_FOREIGN'),
    users: list('ROLECALL_USERS'),
    ...(env['ROLECALL_TOKEN'] ? { token: env['ROLECALL_TOKEN'] } : {}),
    ...(env['ROLECALL_LIMITED_TOKEN'] ? { limitedToken: env['ROLECALL_LIMITED_TOKEN'] } : {}),
  };
}
