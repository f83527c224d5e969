import type { Contract } from '../contract/types';
import { withAssignment } from '../check/assignmentOf';
import type { Given, Results } from '../model/results';
import type { Reference, Switches } from '../reference/types';
import { checkConfig } from '../targets/config/checkConfig';
import type { TargetConfig } from '../targets/config/keys';
import { configFrom } from './configFile';
import { embeddedConfig, references } from './embedded';
import { withFlags, type TargetFlags } from './flagConfig';
import { contractNamed, withEnvironment } from './job';
import { tokensFrom, type TokenFlags } from './tokens';
import { UsageError } from './usageError';

/** What a command line may say of where a finding is to be run again. */
export interface ReplayFlags extends TargetFlags, TokenFlags {
  readonly config?: string;
  readonly contract?: string;
  readonly time?: number;
}

/** Where a finding is run again: a URL, or an embedded server switched as it was. */
export interface ReplayTarget {
  readonly contract: Contract;
  readonly config: TargetConfig;
  readonly embedded: { readonly reference: Reference; readonly switches: Switches } | null;
}

/**
 * The target that the command line names, else the one the results are of. On that one the replay may do what the run
 * might.
 */
export async function replayTarget(
  results: Results,
  flags: ReplayFlags,
  env: NodeJS.ProcessEnv,
): Promise<ReplayTarget> {
  const file = await configFrom(flags.config);
  const plain = await contractNamed(flags.contract ?? file.contract ?? (results.given?.contract || results.contract));
  if (plain.id !== results.contract)
    throw new UsageError(`these results are of ${results.contract}, not of ${plain.id}`);
  const url = flags.url ?? file.url;
  const tokens = tokensFrom(flags, env);
  const { embedded } = results.target;
  if (url === undefined && embedded) {
    const reference = references().find(({ contract }) => contract === results.contract);
    if (!reference) throw new UsageError(`there is no embedded server for ${results.contract} any more; give --url`);
    const config = withFlags(embeddedConfig(reference, file), flags, tokens);
    return {
      contract: withAssignment(plain, config),
      config,
      embedded: { reference, switches: known(reference, embedded) },
    };
  }
  if (url === undefined && /^https?:\/\/in-process\.invalid/.test(results.target.url))
    throw new UsageError('these results are of an app inside a process that has ended; give --url');
  const same = url === undefined || trimmed(url) === trimmed(results.target.url);
  const config = withFlags(
    withEnvironment(same ? asGiven(file, results) : file, env),
    { ...flags, url: url ?? results.target.url },
    tokens,
  );
  return { contract: withAssignment(plain, config), config, embedded: null };
}

const trimmed = (url: string): string => url.replace(/\/+$/, '');

function known(reference: Reference, { faults, variants }: Switches): Switches {
  const names = [...reference.faults, ...reference.variants].map(({ name }) => name);
  const gone = [...faults, ...variants].find((name) => !names.includes(name));
  if (gone !== undefined)
    throw new UsageError(
      `the embedded server of ${reference.contract} has no switch ${JSON.stringify(gone)}; give --url`,
    );
  return { faults, variants };
}

/** What the run was given counts where neither the file nor the command line says otherwise. */
function asGiven(file: TargetConfig, { given }: Results): TargetConfig {
  if (!given) return file;
  const { params, foreign, users, permits }: Given = given;
  const checked = checkConfig({ params, foreign, users, permit: permits });
  if (!checked.ok)
    throw new UsageError(`the results say of their target what no configuration may: ${checked.problem}`);
  const { config } = checked;
  return {
    ...file,
    params: { ...config.params, ...file.params },
    foreign: { ...config.foreign, ...file.foreign },
    users: file.users.length > 0 ? file.users : config.users,
    permit: file.permit.length > 0 ? file.permit : config.permit,
  };
}
