import type { Contract } from '../contract/types';
import type { TargetConfig } from '../targets/config/keys';
import type { Checked } from '../targets/result';
import { bad } from '../targets/result';
import type { Place } from '../targets/transports/transport';
import type { CodeOptions } from '../targets/transports/transports';
import { placeIn } from '../targets/transports/transports';

/** Where a contract is tested, or what the options lack to say so: a place, a value for a path. */
export function placeFor(contract: Contract, options: TargetConfig & CodeOptions): Checked<Place> {
  const place = placeIn(options, basePathOf(contract));
  if (!place.ok) return place;
  const missing = missingParameter(contract, options);
  return missing ?? place;
}

/** The first path parameter of the contract that has no value. The id of a role is not one: the run knows it. */
function missingParameter({ operations }: Contract, config: TargetConfig): Checked<never> | undefined {
  for (const { name, path, parameters } of operations) {
    const called = config.operations[name]?.path ?? path;
    const roleId = parameters.find(({ is }) => is === 'role-id')?.name;
    const missing = [...called.matchAll(/\{([\w-]+)\}/g)]
      .map(([, parameter = '']) => parameter)
      .find((parameter) => parameter !== roleId && config.params[parameter] === undefined);
    if (missing !== undefined)
      return bad(`params: ${called} needs a value for ${missing}; give --param ${missing}=VALUE, or params.${missing}`);
  }
  return undefined;
}

/** Where a contract's paths begin on its vendor's server: `/api/v1`. */
const basePathOf = ({ serverUrl }: Pick<Contract, 'serverUrl'>): string =>
  serverUrl.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\/+$/, '');
