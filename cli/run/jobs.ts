import { withAssignment } from '../../check/assignmentOf';
import type { Choices } from '../../check/choices';
import { completeChoices } from '../../check/choices';
import { choiceKeys } from '../../check/keys';
import { placeFor } from '../../check/placeFor';
import { rulesWithDeep } from '../../check/rulesOf';
import type { Job } from '../../check/runJob';
import { selects, unknownRule } from '../../check/selection';
import type { Contract } from '../../contract/types';
import type { Rule } from '../../model/rule';
import type { Environment } from '../../targets/config/key';
import { partOf } from '../../targets/config/key';
import type { TargetConfig, WrittenConfig } from '../../targets/config/keys';
import { conductKeys, configKeys } from '../../targets/config/keys';
import { environmentLayer } from '../../targets/config/layers';
import type { Place } from '../../targets/transports/transport';
import { namesPlace } from '../../targets/transports/transports';
import type { Flags } from '../commandKeys';
import { contractNamed, shippedIds } from '../contracts';
import type { ToStart } from '../embedded';
import { accountOf, references } from '../embedded';
import { configOf, flagLayer, readConfigFile, valuesOfFlags } from '../settings';
import { UsageError } from '../usageError';

/** A job of the command: at a place, or against an embedded server that is started for it. */
export interface CommandJob extends Job {
  readonly at: Place | ToStart;
}

/** What a command line asks to be run. Throws a UsageError that says what is wrong with it. */
export async function jobsOf(
  names: readonly string[],
  flags: Flags,
  environment: Environment,
): Promise<readonly CommandJob[]> {
  valuesOfFlags(choiceKeys, flags, 'run');
  const choices = completeChoices(partOf(choiceKeys, flags));
  const file = await readConfigFile(flags.config);
  const wanted = names.length > 0 ? [...new Set(names)] : file.contract === undefined ? [] : [file.contract];
  const asked: Asked = { flags, file, choices, environment };
  const jobs = namesPlace({ ...file, ...flags })
    ? [await jobAtPlace(wanted, asked)]
    : await Promise.all((wanted.length > 0 ? wanted : shippedIds()).map((name) => embeddedJob(name, asked)));
  return selected(jobs, choices);
}

interface Asked {
  readonly flags: Flags;
  readonly file: WrittenConfig;
  readonly choices: Choices;
  readonly environment: Environment;
}

async function jobAtPlace(names: readonly string[], asked: Asked): Promise<CommandJob> {
  const { flags, file, environment } = asked;
  const config = configOf([environmentLayer(environment), { written: file }, flagLayer(flags, 'run')], environment);
  const [name, another] = names;
  if (name === undefined)
    throw new UsageError(
      `which contract shall ${config.url ?? 'the URL'} be held against? ` +
        `Name one of ${shippedIds().join(', ')}, or a contract's folder`,
    );
  if (another !== undefined) throw new UsageError('a URL is held against one contract at a time');
  const contract = withAssignment(await contractNamed(name), config);
  const place = placeFor(contract, config);
  if (!place.ok) throw new UsageError(place.problem);
  return { ...jobFor(name, contract, config, asked, { url: config.url }), at: place.value };
}

async function embeddedJob(name: string, asked: Asked): Promise<CommandJob> {
  const { flags, file, environment } = asked;
  const contract = await contractNamed(name);
  const reference = references().find((one) => one.contract === contract.id);
  if (!reference) throw new UsageError(`${name} has no embedded server; give --url`);
  const conduct = { written: partOf(conductKeys, file) };
  const config = configOf([conduct, { written: accountOf(reference) }, flagLayer(flags, 'run')], environment);
  return { ...jobFor(name, contract, config, asked, {}), at: { reference, switches: { faults: [], variants: [] } } };
}

const jobFor = (
  name: string,
  contract: Contract,
  config: TargetConfig,
  { flags, choices }: Asked,
  place: { readonly url?: string | undefined },
): Job => ({
  contract,
  config,
  choices,
  said: { contract: name, file: flags.config ?? '', written: partOf(configKeys, { ...flags, ...place }) },
});

/**
 * Jobs of which some rule is selected. A selector, a waiver or a level for a rule that is in none of the contracts is a
 * mistake.
 */
function selected(jobs: readonly CommandJob[], choices: Choices): readonly CommandJob[] {
  const [first] = jobs;
  if (!first) return jobs;
  const rules = new Map<CommandJob, Rule[]>();
  const all = (): Rule[] =>
    jobs.flatMap((job) => {
      const named = rulesWithDeep(job.contract);
      rules.set(job, named);
      return named;
    });
  const unknown = unknownRule(choices, first.config, all);
  if (unknown) throw new UsageError(`${unknown.where === 'only' ? '--only' : unknown.where}: ${unknown.problem}`);
  return jobs.filter((job) => rules.get(job)?.some(({ id }) => selects(choices.only)(id)) ?? true);
}
