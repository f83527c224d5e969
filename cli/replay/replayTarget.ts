import { withAssignment } from '../../check/assignmentOf';
import { placeFor } from '../../check/placeFor';
import type { Contract } from '../../contract/types';
import type { Results } from '../../model/results';
import type { Reference, Switches } from '../../reference/types';
import type { Environment } from '../../targets/config/key';
import { partOf } from '../../targets/config/key';
import type { TargetConfig, WrittenConfig } from '../../targets/config/keys';
import { conductKeys } from '../../targets/config/keys';
import type { Layer } from '../../targets/config/layers';
import { checkLayers, environmentLayer } from '../../targets/config/layers';
import { isInProcess } from '../../targets/transports/inProcess';
import type { Place } from '../../targets/transports/transport';
import { namesPlace } from '../../targets/transports/transports';
import type { Flags } from '../commandKeys';
import { contractNamed } from '../contracts';
import type { ToStart } from '../embedded';
import { accountOf, references } from '../embedded';
import { configOf, flagLayer, readConfigFile } from '../settings';
import { UsageError } from '../usageError';

/** Where a finding is run again: a place, or an embedded server that is switched as it was. */
export interface ReplayTarget {
  readonly contract: Contract;
  readonly config: TargetConfig;
  readonly at: Place | ToStart;
}

/**
 * The target that the command line names, else the one the results are of. On that one the replay may do what the run
 * might.
 */
export async function replayTarget(results: Results, flags: Flags, environment: Environment): Promise<ReplayTarget> {
  const file = await readConfigFile(flags.config);
  const contract = await contractOf(results, flags.contract ?? file.contract);
  const flag = flagLayer(flags, 'replay');
  if (results.target.embedded && !namesPlace({ ...file, ...flags })) {
    const at = embeddedAgain(results.contract, results.target.embedded);
    const conduct = { written: partOf(conductKeys, file) };
    const config = configOf([conduct, { written: accountOf(at.reference) }, flag], environment);
    return { contract: withAssignment(contract, config), config, at };
  }
  const layers = [...placeAgain(results, file, flags), { written: file }, flag];
  const config = configOf([environmentLayer(environment), ...layers], environment);
  const place = placeFor(contract, config);
  if (!place.ok) throw new UsageError(place.problem);
  return { contract: withAssignment(contract, config), config, at: place.value };
}

async function contractOf({ given, contract }: Results, named: string | undefined): Promise<Contract> {
  const found = await contractNamed(named ?? (given?.contract || contract));
  if (found.id !== contract) throw new UsageError(`these results are of ${contract}, not of ${found.id}`);
  return found;
}

/** What the results say of their target, where the replay speaks to the same one. */
function placeAgain({ target, given }: Results, file: WrittenConfig, flags: Flags): Layer[] {
  const url = flags.url ?? file.url;
  if (url === undefined && isInProcess(target.url))
    throw new UsageError('these results are of an app inside a process that has ended; give --url');
  if (url !== undefined && trimmed(url) !== trimmed(target.url)) return [];
  const { params = {}, foreign = {}, users = [], permits = [] } = given ?? {};
  // Anybody may have written the file of the results, so its values are checked like a configuration.
  const written = { url: target.url, params, foreign, users, permit: permits } as WrittenConfig;
  const checked = checkLayers([{ written }], {});
  if (!checked.ok)
    throw new UsageError(`the results say of their target what no configuration may: ${checked.problem}`);
  return [{ written }];
}

const trimmed = (url: string): string => url.replace(/\/+$/, '');

function embeddedAgain(contract: string, switches: Switches): ToStart {
  const reference = references().find((one) => one.contract === contract);
  if (!reference) throw new UsageError(`there is no embedded server for ${contract} any more; give --url`);
  refuseUnknown(reference, switches);
  return { reference, switches };
}

function refuseUnknown(reference: Reference, { faults, variants }: Switches): void {
  const names = [...reference.faults, ...reference.variants].map(({ name }) => name);
  const gone = [...faults, ...variants].find((name) => !names.includes(name));
  if (gone !== undefined)
    throw new UsageError(
      `the embedded server of ${reference.contract} has no switch ${JSON.stringify(gone)}; give --url`,
    );
}
