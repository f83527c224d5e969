import type { Results } from '../model/results';
import { checkConfig } from '../targets/config/checkConfig';
import { ConfigProblem, knownMembers } from '../targets/config/decode';
import { namesOf, partOf, valuesUnder } from '../targets/config/key';
import { configKeys } from '../targets/config/keys';
import { withAssignment } from './assignmentOf';
import { completeChoices } from './choices';
import { choiceKeys, reportKeys, runKeys } from './keys';
import type { CheckOptions } from './options';
import { placeFor } from './placeFor';
import { openReportFolder } from './reportFolder';
import { resolveContract } from './resolveContract';
import { rulesWithDeep } from './rulesOf';
import type { Job } from './runJob';
import { runJob } from './runJob';
import { unknownRule } from './selection';

/**
 * Checks an implementation against a contract. What the implementation does wrong is in the results; a TypeError tells
 * of wrong options.
 */
export async function check(options: CheckOptions): Promise<Results> {
  const { app, basePath, signal = new AbortController().signal, ...written } = options;
  const { out, strict } = refusing(() => {
    knownMembers(written, '', namesOf(runKeys));
    return valuesUnder(reportKeys, partOf(reportKeys, written), {});
  });
  const { contract, config, choices } = await askedFor(written);
  const place = placeFor(contract, { ...config, app, basePath });
  if (!place.ok) throw new TypeError(place.problem);
  const said = {
    contract: written.contract,
    file: '',
    written: { ...partOf(configKeys, written), url: place.value.url },
  };
  const { results } = await runJob(
    { contract, config, choices, said },
    {
      place: place.value,
      name: app === undefined ? '' : 'an app in this process',
      folder: out === undefined ? null : openReportFolder(out),
      strict,
      signal,
      onProgress: () => undefined,
      onSetAside: () => undefined,
    },
  );
  return results;
}

async function askedFor(written: CheckOptions): Promise<Omit<Job, 'said'>> {
  const checked = checkConfig(partOf(configKeys, written));
  if (!checked.ok) throw new TypeError(checked.problem);
  const { config } = checked;
  const choices = refusing(() => completeChoices(partOf(choiceKeys, written)));
  const resolved = await resolveContract(written.contract);
  if (!resolved.ok) throw new TypeError(resolved.problem);
  const contract = withAssignment(resolved.contract, config);
  const unknown = unknownRule(choices, config, () => rulesWithDeep(contract));
  if (unknown) throw new TypeError(`${unknown.where}: ${unknown.problem}`);
  return { contract, config, choices };
}

/** Turns a problem of the options into a TypeError. */
function refusing<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof ConfigProblem ? new TypeError(error.message) : error;
  }
}
